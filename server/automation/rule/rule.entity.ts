import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { CodeColumn, FlagColumn, IdColumn, IntegerColumn, TextColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { Node } from "../../core/graph/types";

/** What a rule watches for. */
export enum RuleKind {
  FOLLOW_UP_OVERDUE = "FOLLOW_UP_OVERDUE",
  DEAL_WITHOUT_ACTIVITY = "DEAL_WITHOUT_ACTIVITY",
  TICKET_DUE = "TICKET_DUE",
  CUSTOMER_WITHOUT_ORDER = "CUSTOMER_WITHOUT_ORDER",
}
registerEnumType(RuleKind, { name: "RuleKind", description: "What a rule watches for." });

/** Says, as data, what somebody is to be alerted to. */
@Prefix("rul")
@Entity()
@ObjectType({ implements: Node, description: "What people are alerted to, and how long to wait for it." })
export class Rule implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @Field(() => RuleKind)
  @Index()
  @CodeColumn(30)
  kind!: RuleKind;

  @Field()
  @TextColumn(100)
  name!: string;

  @Field({ description: "A rule that is off raises no new alerts." })
  @FlagColumn({ default: true })
  enabled!: boolean;

  @Field(() => Int, { nullable: true, description: "After how many days of silence; null for kinds that do not count days." })
  @IntegerColumn({ nullable: true })
  days?: number | null;

  @Field(() => Int, { nullable: true, description: "How many minutes ahead; null for kinds that do not look ahead." })
  @IntegerColumn({ nullable: true })
  minutes?: number | null;

  @TimeColumn()
  createdAt!: Date;

  @Field(() => [String], { description: "What you may do to this record." })
  abilities!: string[];
}
