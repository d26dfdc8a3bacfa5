import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { PersonColumn } from "../../core/access/person-column";
import { BigIntegerColumn, CodeColumn, FlagColumn, IdColumn, IntegerColumn, JsonColumn, ReferenceColumn, TextColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";
import type { RuleDefinition } from "./definition.types";

/** Which template of the trade a rule was made from, which gives its alerts their sentence; OWN for the company's own rules. */
export enum RuleKind {
  FOLLOW_UP_OVERDUE = "FOLLOW_UP_OVERDUE",
  DEAL_WITHOUT_ACTIVITY = "DEAL_WITHOUT_ACTIVITY",
  TICKET_DUE = "TICKET_DUE",
  CUSTOMER_WITHOUT_ORDER = "CUSTOMER_WITHOUT_ORDER",
  WAREHOUSE_DIFFERS = "WAREHOUSE_DIFFERS",
  LEAD_WITHOUT_FOLLOW_UPS = "LEAD_WITHOUT_FOLLOW_UPS",
  NO_ORDER_TWO_MONTHS = "NO_ORDER_TWO_MONTHS",
  DEAL_ROTTING = "DEAL_ROTTING",
  DEAL_PAST_CLOSE = "DEAL_PAST_CLOSE",
  PAYMENT_DUE = "PAYMENT_DUE",
  BIRTHDAY = "BIRTHDAY",
  COMPLAINT_UNANSWERED = "COMPLAINT_UNANSWERED",
  STOCK_LOW = "STOCK_LOW",
  OWNER_LEFT = "OWNER_LEFT",
  NEW_LEAD_IN_TURN = "NEW_LEAD_IN_TURN",
  NEW_LEAD_LEAST_BUSY = "NEW_LEAD_LEAST_BUSY",
  NEW_LEAD_TERRITORY = "NEW_LEAD_TERRITORY",
  ANNIVERSARY = "ANNIVERSARY",
  NEEDS_AFTER_VISIT = "NEEDS_AFTER_VISIT",
  CREDIT_EXCEEDED = "CREDIT_EXCEEDED",
  SATISFACTION_LOW = "SATISFACTION_LOW",
  CONTRACT_ENDING = "CONTRACT_ENDING",
  APPROVAL_WAITING = "APPROVAL_WAITING",
  APPROVAL_DECIDED = "APPROVAL_DECIDED",
  PROBABLY_GONE = "PROBABLY_GONE",
  RATE_FALLING = "RATE_FALLING",
  STAGE_NURTURING = "STAGE_NURTURING",
  STAGE_MAINTAINED = "STAGE_MAINTAINED",
  STAGE_AT_RISK = "STAGE_AT_RISK",
  STAGE_LOST = "STAGE_LOST",
  STAGE_WON_BACK = "STAGE_WON_BACK",
  OWN = "OWN",
}
registerEnumType(RuleKind, { name: "RuleKind", description: "Which template of the trade a rule was made from; OWN for the company's own." });

/** How often a rule may act at most. What has to wait comes later. */
@ObjectType({ description: "How often a rule may act at most. What has to wait comes later." })
export class RuleLimits {
  @Field(() => Int, { nullable: true, description: "Leaves a record alone for so many days after the rule acted on it." })
  coolingDays?: number | null;

  @Field(() => Int, { nullable: true, description: "From this hour on nothing is done, in the workspace's zone." })
  quietFrom?: number | null;

  @Field(() => Int, { nullable: true, description: "Until this hour nothing is done." })
  quietUntil?: number | null;

  @Field(() => Boolean, { nullable: true, description: "Acts only in the company's working hours." })
  workingHoursOnly?: boolean | null;

  @Field(() => Int, { nullable: true, description: "How often the rule may act for one person in a day." })
  perPersonAndDay?: number | null;

  @Field(() => Int, { nullable: true, description: "The share of records, in percent, for which nothing is done, to see what the rule brings." })
  holdOutPercent?: number | null;
}

/** Says, as data, what somebody is to be alerted to or what is to be done by itself. */
@Prefix("rul")
@Owned("rule", { owners: ["ownerId"] })
@Entity()
@ObjectType({ implements: Node, description: "What people are alerted to, or what is done by itself, and when." })
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

  @Field({ description: "A rule that is off does nothing new." })
  @FlagColumn({ default: true })
  enabled!: boolean;

  @Field(() => Int, { nullable: true, description: "The days that the template asks for; null for kinds that do not count days." })
  @IntegerColumn({ nullable: true })
  days?: number | null;

  @Field(() => Int, { nullable: true, description: "How many minutes ahead; null for kinds that do not look ahead." })
  @IntegerColumn({ nullable: true })
  minutes?: number | null;

  /** The rule's own definition; null where it is its template's. */
  @JsonColumn({ nullable: true })
  definition?: RuleDefinition | null;

  /** The saved segment whose customers it is for; everybody where there is none. */
  @ReferenceColumn({ nullable: true })
  segmentId?: string | null;

  @Field(() => RuleLimits, { nullable: true })
  @JsonColumn({ nullable: true })
  limits?: RuleLimits | null;

  @Field(() => Int, { nullable: true, description: "After how many hours without an act an alert also goes to the team's manager; null for never." })
  @IntegerColumn({ nullable: true })
  escalateAfterHours?: number | null;

  @Field(() => Int, { description: "Which definition this is: 1, and one more with each change of it." })
  @IntegerColumn({ default: 1 })
  revision!: number;

  /** Who answers for it: it does what this person may do and sees what they see. The first rules are the workspace's own. */
  @PersonColumn("kept", { nullable: true })
  ownerId?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Since when it has been on in this way; null where it has been since the beginning." })
  @TimeColumn({ nullable: true })
  enabledAt?: Date | null;

  /** Up to which event it has been looked at. */
  @BigIntegerColumn({ nullable: true })
  eventSeq?: number | null;

  /** When it was last looked at with nothing left to do; null where it never was. */
  @TimeColumn({ nullable: true })
  lookedAt?: Date | null;

  /** As which version it was looked at then: after a change all records are looked at again. */
  @IntegerColumn({ nullable: true })
  lookedVersion?: number | null;

  /** When it was taken away: it is kept for what it has done. */
  @TimeColumn({ nullable: true })
  removedAt?: Date | null;

  @TimeColumn()
  createdAt!: Date;

  @Field(() => [String], { description: "What you may do to this record." })
  abilities!: string[];
}
