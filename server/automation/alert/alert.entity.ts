import { Field, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { CodeColumn, FlagColumn, IdColumn, JsonColumn, ReferenceColumn, TextColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";
import { RuleKind } from "../rule/rule.entity";
import { AlertSeverity, AlertStatus } from "./alert.enums";

/** A figure for the sentence that an alert is read as. */
@ObjectType({ description: "A figure for the sentence that the alert is read as, e.g. days: 64." })
export class AlertParam {
  @Field()
  name!: string;

  @Field()
  value!: string;
}

/** Something that somebody should look at now, found by a rule: one for each cause. */
@Prefix("alt")
@Owned("alert", { owners: ["ownerId"], team: "teamId" })
@Entity()
@Index(["ownerId", "status", "raisedAt"])
@Index(["teamId", "status", "raisedAt"])
@Index(["status", "raisedAt"])
@Index(["status", "snoozedUntil"])
@Index(["ruleId", "status"])
@Index(["customerId", "raisedAt"])
@ObjectType({ implements: Node, description: "Something that somebody should look at now: one for each cause." })
export class Alert implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @ReferenceColumn()
  ruleId!: string;

  /** The rule, the record and what makes this occurrence new: what there is never a second alert for. */
  @Index({ unique: true })
  @CodeColumn(150)
  causeKey!: string;

  @Field(() => RuleKind)
  @CodeColumn(30)
  kind!: RuleKind;

  @Field(() => AlertStatus)
  @CodeColumn(10)
  status!: AlertStatus;

  @Field(() => AlertSeverity)
  @CodeColumn(10)
  severity!: AlertSeverity;

  @Field(() => [AlertParam], { description: "Figures for the sentence that the alert is read as, by kind." })
  @JsonColumn()
  params!: AlertParam[];

  @ReferenceColumn()
  recordId!: string;

  @ReferenceColumn({ nullable: true })
  customerId?: string | null;

  /** Who is to act; nobody where the record is nobody's. */
  @ReferenceColumn({ nullable: true })
  ownerId?: string | null;

  @ReferenceColumn({ nullable: true })
  teamId?: string | null;

  @Field(() => DateTime)
  @Index()
  @TimeColumn()
  raisedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When what it is about is or was due; null where nothing is." })
  @Index()
  @TimeColumn({ nullable: true })
  dueAt?: Date | null;

  @Field(() => DateTime, { nullable: true })
  @TimeColumn({ nullable: true })
  snoozedUntil?: Date | null;

  @Field(() => DateTime, { nullable: true })
  @TimeColumn({ nullable: true })
  doneAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'What came of it; "resolved" where the cause went away by itself.' })
  @TextColumn(500, { nullable: true })
  outcome?: string | null;

  /** Done because its cause went away; it opens again if the very same cause is back. */
  @FlagColumn({ default: false })
  resolved!: boolean;

  @Field(() => [String], { description: "What you may do to this record." })
  abilities!: string[];
}
