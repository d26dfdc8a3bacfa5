import { Field, ID, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { BigIntegerColumn, CodeColumn, IdColumn, JsonColumn, ReferenceColumn, TimeColumn } from "../database/columns";
import { computed, listing, Prefix } from "../graph/records";
import { Cursor, DateTime } from "../graph/scalars";
import { Node } from "../graph/types";
import { encodeEventCursor } from "./cursor";

/** One change: the audit trail's row and what subscribers are told, written in the transaction of the change itself. */
@Prefix("evt")
@Entity("event")
@ObjectType({ implements: Node, description: "Something that happened to a record." })
@Index(["recordId", "seq"])
export class Event implements Node {
  @IdColumn()
  id!: string;

  /**
   * The place in the order in which everybody reads events, 1, 2, 3 … without gaps; null in the moment between the
   * change's commit and its numbering (see `number.ts`). The unnumbered rows are found by this index.
   */
  @Index({ unique: true })
  @BigIntegerColumn({ nullable: true })
  seq?: number | null;

  @Field({ description: "The record's kind and what happened, e.g. opportunity.won." })
  @CodeColumn(60)
  type!: string;

  @Field(() => ID)
  @ReferenceColumn()
  recordId!: string;

  /** Who did it; null for the system itself. */
  @ReferenceColumn({ nullable: true })
  actorId?: string | null;

  @Field(() => DateTime)
  @TimeColumn()
  at!: Date;

  /** Further ids that readers route by. Never names or figures. */
  @JsonColumn()
  subject!: Record<string, string | null>;

  @Field(() => Cursor, { description: "Where a subscription goes on after this event." })
  cursor?: string;
}

// An event that is not numbered yet comes after everything: from the beginning is the one place before it for certain.
computed(Event, "cursor", { needs: ["seq"], value: (row) => encodeEventCursor(Number(row["seq"] ?? 0)) });
listing(Event, { sorts: { AT: "id" }, order: ["AT", "DESC"] });
