import { Field, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { PersonColumn } from "../../../core/access/person-column";
import { IdColumn, IntegerColumn, JsonColumn, TextColumn, TimeColumn } from "../../../core/database/columns";
import { listing, Prefix } from "../../../core/graph/records";
import { DateTime } from "../../../core/graph/scalars";
import { Node } from "../../../core/graph/types";
import { PolicyChange } from "../graph/policy.types";
import type { PolicyDocument } from "../document";

/** The permission policy as somebody made it at some time. The highest number is in force; without any, the shipped policy is. */
@Prefix("pov")
@Entity("policy_version")
@ObjectType({ implements: Node, description: "The permission policy as somebody made it at some time; the highest number is in force." })
export class PolicyVersion implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int, { description: "1, 2, 3 …; 0 is the policy that was shipped." })
  @Index({ unique: true })
  @IntegerColumn()
  number!: number;

  /** The whole policy, as it was in force from then on. */
  @JsonColumn()
  document!: PolicyDocument;

  @Field(() => [PolicyChange], { description: "What it says otherwise than the one before." })
  @JsonColumn()
  changes!: PolicyChange[];

  @Field({ description: "Why." })
  @TextColumn(500)
  comment!: string;

  @PersonColumn("kept")
  authorId!: string;

  @Field(() => DateTime)
  @TimeColumn()
  at!: Date;
}

listing(PolicyVersion, { sorts: { NUMBER: "number" }, order: ["NUMBER", "DESC"] });
