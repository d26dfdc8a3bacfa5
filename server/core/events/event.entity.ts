import { Field, ID, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { PersonColumn } from "../access/person-column";
import { BigIntegerColumn, CodeColumn, IdColumn, JsonColumn, LongTextColumn, ReferenceColumn, TextColumn, TimeColumn } from "../database/columns";
import { computed, Prefix } from "../graph/records";
import { Cursor, DateTime } from "../graph/scalars";
import { Node } from "../graph/types";
import { encodeEventCursor } from "./cursor";

/**
 * One change: the audit trail's row and what subscribers are told, written in the transaction of the change itself and
 * never changed again, but for its number and its place in the chain.
 */
@Prefix("evt")
@Entity("event")
@ObjectType({ implements: Node, description: "Something that happened to a record." })
@Index(["at"])
@Index(["recordId", "at"])
@Index(["actorId", "at"])
@Index(["type", "at"])
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
  @PersonColumn("kept", { nullable: true })
  actorId?: string | null;

  @Field(() => DateTime)
  @TimeColumn()
  at!: Date;

  /** Further ids that readers route by. Never names or figures. */
  @JsonColumn()
  subject!: Record<string, string | null>;

  @Field(() => String, { nullable: true, description: "Where from: the network address of whoever asked." })
  @TextColumn(60, { nullable: true })
  address?: string | null;

  @Field(() => ID, { nullable: true, description: "With what: the session or the API key." })
  @ReferenceColumn({ nullable: true })
  credentialId?: string | null;

  @Field(() => ID, { nullable: true, description: "In the course of which request, as logs and errors name it." })
  @ReferenceColumn({ nullable: true })
  requestId?: string | null;

  @Field(() => String, { nullable: true, description: "What led to it: the id of an event or a rule, or job: and a job's name; null for a person's own act." })
  @CodeColumn(60, { nullable: true })
  cause?: string | null;

  /** Before and after, field by field, sealed (see `changes.ts`); null where nothing is known of them. */
  @LongTextColumn({ nullable: true })
  changes?: string | null;

  /** The chain's hash at this event (see `chain.ts`); null on rows from before there was a chain. */
  @CodeColumn(64, { nullable: true })
  hash?: string | null;

  @Field(() => Cursor, { description: "Where a subscription goes on after this event." })
  cursor?: string;
}

// An event that is not numbered yet comes after everything: from the beginning is the one place before it for certain.
computed(Event, "cursor", { needs: ["seq"], value: (row) => encodeEventCursor(Number(row["seq"] ?? 0)) });
