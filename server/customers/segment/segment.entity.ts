import { Field, Int, ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { PersonColumn } from "../../core/access/person-column";
import type { Condition } from "../../core/condition/condition.types";
import { FlagColumn, IdColumn, JsonColumn, ReferenceColumn, TextColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";

/** Customers who have something in common, said by a condition: who they are is asked anew each time. */
@Prefix("seg")
@Owned("saved_segment", { owners: ["ownerId"], team: "teamId" })
@Entity("saved_segment")
@ObjectType({ implements: Node, description: "Customers who have something in common, said by a condition; who they are is asked anew each time." })
export class Segment implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @Field()
  @TextColumn(100)
  name!: string;

  @Field({ description: "Whether the owner's team uses it too." })
  @FlagColumn({ default: false })
  shared!: boolean;

  @JsonColumn()
  condition!: Condition;

  @PersonColumn("handedOver", { nullable: true })
  ownerId?: string | null;

  /** The owner's team while it is shared with it. */
  @ReferenceColumn({ nullable: true })
  teamId?: string | null;

  @Field(() => DateTime)
  @TimeColumn()
  createdAt!: Date;

  @Field(() => DateTime)
  @TimeColumn()
  updatedAt!: Date;

  @Field(() => [String], { description: "What you may do to this record." })
  abilities!: string[];
}
