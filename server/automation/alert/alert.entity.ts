import { Field, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, IdColumn, IntegerColumn, JsonColumn, ReferenceColumn, TextColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";
import { Personal } from "../../core/privacy/personal";
import { RuleKind } from "../rule/rule.entity";
import { AlertPriority, AlertSeverity, AlertStatus, NextStep } from "./alert.enums";

/** A figure for the sentence that an alert is read as. */
@ObjectType({ description: "A figure for the sentence that the alert is read as, e.g. days: 64." })
export class AlertParam {
  @Field()
  name!: string;

  @Field()
  value!: string;
}

/** Something that somebody should look at now, found by a rule: one for each cause. */
@Personal({ about: { Customer: "customerId" }, erased: ["outcome"], kept: ["causeKey", "kind", "status", "severity", "priority", "params", "nextStep", "advice"] })
@Prefix("alt")
@Owned("alert", {
  owners: ["ownerId", "escalatedToId"],
  team: "teamId",
  open: { column: "status", among: [AlertStatus.OPEN, AlertStatus.SNOOZED] },
  follows: { recordId: "Node", customerId: "Customer" },
})
@Entity()
@Index(["ownerId", "status", "raisedAt"])
@Index(["teamId", "status", "raisedAt"])
@Index(["status", "raisedAt"])
@Index(["status", "priorityRank"])
@Index(["escalatedToId", "status"])
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

  /** The firing that raised it; alerts of before this was noted have none. */
  @Index()
  @ReferenceColumn({ nullable: true })
  firingId?: string | null;

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

  @Field(() => AlertPriority, { description: "What to take first." })
  @CodeColumn(10, { default: AlertPriority.NORMAL })
  priority!: AlertPriority;

  /** The priority as it sorts, the more urgent the higher (`rankOf`). */
  @IntegerColumn({ default: 1 })
  priorityRank!: number;

  @Field(() => NextStep, { nullable: true, description: "The next step that is recommended." })
  @CodeColumn(30, { nullable: true })
  nextStep?: NextStep | null;

  @Field(() => String, { nullable: true, description: "What to do, in the words of whoever made the rule." })
  @TextColumn(500, { nullable: true })
  advice?: string | null;

  @Field(() => [AlertParam], { description: "Figures for the sentence that the alert is read as, by kind." })
  @JsonColumn()
  params!: AlertParam[];

  @ReferenceColumn()
  recordId!: string;

  @ReferenceColumn({ nullable: true })
  customerId?: string | null;

  /** Who is to act; nobody where the record is nobody's. */
  @PersonColumn("handedOver", { nullable: true })
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

  @Field(() => DateTime, { nullable: true, description: "When it ended: was done or dismissed, or its cause went away." })
  @TimeColumn({ nullable: true })
  doneAt?: Date | null;

  @Field(() => String, { nullable: true, description: "What came of it, or why it does not matter." })
  @TextColumn(500, { nullable: true })
  outcome?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Since when it is in its status." })
  @TimeColumn({ nullable: true })
  statusAt?: Date | null;

  /** Who brought it into its status; nobody where the system did. */
  @PersonColumn("kept", { nullable: true })
  statusById?: string | null;

  @Field(() => DateTime, { nullable: true, description: "When nobody had acted on it for as long as its rule allows." })
  @TimeColumn({ nullable: true })
  escalatedAt?: Date | null;

  /** Who looks after it since then, beside whoever it is for. */
  @PersonColumn("kept", { nullable: true })
  escalatedToId?: string | null;

  @Field(() => [String], { description: "What you may do to this record." })
  abilities!: string[];
}
