import { Field, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { ConditionInput, ConditionNode } from "../../../core/condition/condition.graph";
import { AlertSeverity } from "../../alert/alert.enums";
import type { RuleSubject, RuleWhen } from "../definition.types";
import { subjects } from "../subjects";
import { ActionOfRule } from "./action.graph";

const named = <Name extends string>(...names: Name[]): Readonly<Record<Name, Name>> => Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;

const subjectNames = named(...(Object.keys(subjects) as RuleSubject[]));
registerEnumType(subjectNames, { name: "RuleSubject", description: "The record types that rules watch." });

const moments = named<RuleWhen["kind"]>("CONDITION", "EVENT", "TIME");
registerEnumType(moments, { name: "RuleMoment", description: "Whenever a condition has become true; after events; at a time of the workspace's calendar." });

const periods = named("DAY", "WEEK", "MONTH");
registerEnumType(periods, { name: "RulePeriod" });

@InputType("RuleWhenInput", { description: "`types` goes with EVENT; `every`, `on` and `hour` go with TIME." })
@ObjectType("RuleWhen", { description: "When a rule looks." })
export class WhenOfRule {
  @Field(() => moments)
  kind!: RuleWhen["kind"];

  @Field(() => [String], { nullable: true, description: "Events, e.g. `customer.created`." })
  types?: string[];

  @Field(() => periods, { nullable: true })
  every?: keyof typeof periods;

  @Field(() => Int, { nullable: true, description: "The day of the week (1 is Monday), or of the month, whose last day stands for those it does not have." })
  on?: number;

  @Field(() => Int, { nullable: true, description: "0 to 23, in the workspace's zone." })
  hour?: number;
}

@InputType()
@ObjectType()
abstract class SharedByCauses {
  @Field({ description: "Tells it from the rule's other causes: at most 20 letters, digits and points." })
  name!: string;

  @Field(() => AlertSeverity)
  severity!: AlertSeverity;

  @Field(() => [String], { nullable: true, description: "The first of these fields that is filled makes an occurrence a new one; without any, each time that the condition becomes true is one." })
  since?: string[];

  @Field(() => String, { nullable: true, description: "The field that says when what it is about is due." })
  dueAt?: string;
}

@InputType("RuleCauseInput")
export class RuleCauseInput extends SharedByCauses {
  @Field(() => ConditionInput, { nullable: true, description: "Which records; may be left out after events and at a time, which then means all." })
  where?: ConditionInput;

  @Field(() => ConditionInput, { nullable: true, description: "While this holds what was found stands, though `where` does not any more." })
  until?: ConditionInput;
}

@ObjectType("RuleCause", { description: "A reason to act." })
export class RuleCauseOutput extends SharedByCauses {
  @Field(() => [ConditionNode], { description: "Which records, parents first; empty for all." })
  where!: ConditionNode[];

  @Field(() => [ConditionNode], { description: "While this holds what was found stands; empty where it is `where` itself." })
  until!: ConditionNode[];
}

@InputType({ description: "What a rule watches for and what it does then." })
export class RuleDefinitionInput {
  @Field(() => subjectNames)
  subject!: RuleSubject;

  @Field(() => WhenOfRule)
  when!: WhenOfRule;

  @Field(() => [RuleCauseInput], { description: "One to 5." })
  causes!: RuleCauseInput[];

  @Field(() => [ActionOfRule], { description: "One to 10." })
  actions!: ActionOfRule[];
}

@ObjectType("RuleDefinition", { description: "What a rule watches for and what it does then." })
export class RuleDefinitionOutput {
  @Field(() => subjectNames)
  subject!: RuleSubject;

  @Field(() => WhenOfRule)
  when!: WhenOfRule;

  @Field(() => [RuleCauseOutput])
  causes!: RuleCauseOutput[];

  @Field(() => [ActionOfRule])
  actions!: ActionOfRule[];
}
