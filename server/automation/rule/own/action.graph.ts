import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { SpanOfTime } from "../../../core/condition/condition.graph";
import { Channel } from "../../../customers/activity/activity.entity";
import { LifeCycleStage } from "../../../customers/customer/customer.enums";
import { Role } from "../../../identity/role";
import { MessageRecipient } from "../../message/message.enums";
import type { Concerned } from "../definition.types";

const concerned = { OWNER: "OWNER", MANAGER: "MANAGER" } as const satisfies Record<Concerned, Concerned>;
registerEnumType(concerned, { name: "RuleConcerned", description: "Whoever has the record, or who leads that person's team." });

const ways = { ROUND_ROBIN: "ROUND_ROBIN", LEAST_BUSY: "LEAST_BUSY", TERRITORY: "TERRITORY", USER: "USER" } as const;
registerEnumType(ways, { name: "RuleAssignment", description: "In turn; to whoever has the least open; by the customer's region; to one person." });

@InputType("RuleAlertInput")
@ObjectType("RuleAlert", { description: "Raises an alert." })
export class AlertOfRule {
  @Field(() => concerned, { nullable: true, description: "Whoever has the record, unless said otherwise." })
  to?: Concerned;

  @Field(() => SpanOfTime, { nullable: true, description: "When it is due, where the cause names no due time." })
  due?: SpanOfTime;

  @Field(() => String, { nullable: true, description: "What to do; at most 500 characters." })
  advice?: string;
}

@InputType("RuleFollowUpInput")
@ObjectType("RuleFollowUp", { description: "Plans a follow-up." })
export class FollowUpOfRule {
  @Field(() => concerned, { nullable: true, description: "For whoever has the record, unless said otherwise." })
  to?: Concerned;

  @Field(() => String, { nullable: true, description: "The rule's name, unless said otherwise." })
  subject?: string;

  @Field(() => SpanOfTime)
  due!: SpanOfTime;

  @Field(() => Channel, { nullable: true })
  channel?: Channel;
}

@InputType("RuleAssignInput")
@ObjectType("RuleAssign", { description: "Gives the record to somebody." })
export class AssignOfRule {
  @Field(() => ways)
  by!: keyof typeof ways;

  @Field(() => [ID], { description: "Among whom; empty where a role is named." })
  userIds!: string[];

  @Field(() => Role, { nullable: true, description: "Among all who have this role when the rule acts." })
  role?: Role;

  @Field(() => [String], { nullable: true, description: "By territory: each person's region, in the order of `userIds`." })
  regions?: string[];
}

@InputType("RuleSetInput")
@ObjectType("RuleSet", { description: "Sets a field of the customer concerned: level, segment, source, industry or region." })
export class SetOfRule {
  @Field()
  field!: string;

  @Field()
  value!: string;
}

@InputType("RuleMoveInput")
@ObjectType("RuleMove", { description: "Moves the customer concerned along the life cycle, where that is a step." })
export class MoveOfRule {
  @Field(() => LifeCycleStage)
  to!: LifeCycleStage;
}

@InputType("RuleTagInput")
@ObjectType("RuleTag", { description: "Marks the customer concerned with a tag." })
export class TagOfRule {
  @Field({ description: "The tag's name." })
  tag!: string;
}

@InputType("RuleNotifyInput")
@ObjectType("RuleNotify", { description: "Tells people beside whoever the record belongs to, each by an alert of their own." })
export class NotifyOfRule {
  @Field(() => [ID], { description: "At most 5 people." })
  userIds!: string[];

  @Field(() => Boolean, { nullable: true, description: "Also whoever leads the team." })
  manager?: boolean;

  @Field(() => String, { nullable: true, description: "At most 500 characters." })
  advice?: string;
}

@InputType("RuleApprovalInput")
@ObjectType("RuleApproval", { description: "Asks a person, or whoever leads the record's team, to say yes or no." })
export class ApprovalOfRule {
  @Field(() => ID, { nullable: true, description: "Whoever leads the team, unless a person is named." })
  userId?: string;

  @Field(() => String, { nullable: true, description: "The rule's name, unless said otherwise." })
  subject?: string;

  @Field(() => SpanOfTime, { nullable: true })
  due?: SpanOfTime;
}

@InputType("RuleSendInput")
@ObjectType("RuleSend", { description: "Sends a message by a template." })
export class SendOfRule {
  @Field(() => ID)
  templateId!: string;

  @Field(() => ID)
  channelId!: string;

  @Field(() => MessageRecipient)
  to!: MessageRecipient;
}

@InputType("RuleActionInput", { description: "Exactly one of these." })
@ObjectType("RuleAction", { description: "What a rule does; exactly one of these." })
export class ActionOfRule {
  @Field(() => AlertOfRule, { nullable: true })
  alert?: AlertOfRule;

  @Field(() => FollowUpOfRule, { nullable: true })
  followUp?: FollowUpOfRule;

  @Field(() => AssignOfRule, { nullable: true })
  assign?: AssignOfRule;

  @Field(() => SetOfRule, { nullable: true })
  set?: SetOfRule;

  @Field(() => MoveOfRule, { nullable: true })
  move?: MoveOfRule;

  @Field(() => TagOfRule, { nullable: true })
  tag?: TagOfRule;

  @Field(() => NotifyOfRule, { nullable: true })
  notify?: NotifyOfRule;

  @Field(() => SendOfRule, { nullable: true })
  send?: SendOfRule;

  @Field(() => ApprovalOfRule, { nullable: true })
  approval?: ApprovalOfRule;
}
