import type { GraphQLSchema } from "graphql";
import { Field, ObjectType } from "type-graphql";
import type { Context } from "../../core/context";
import type { FieldChange } from "../../core/history/field-change";
import { histories } from "../../core/history/history";
import { HistoryEntry } from "../../identity/event/history.resolver";
import type { RuleDefinition } from "./definition.types";
import { RuleDefinitionOutput } from "./own/definition.graph";
import { definitionShown } from "./own/definition.read";
import { RuleLimits } from "./rule.entity";

/** A change of a rule; what it says and its limits are told whole, so that they can be read as words. */
@ObjectType({ description: "A change of a rule, with what it said before and after where that is what changed." })
export class RuleVersion extends HistoryEntry {
  @Field(() => RuleDefinitionOutput, { nullable: true })
  definitionBefore?: RuleDefinitionOutput | null;

  @Field(() => RuleDefinitionOutput, { nullable: true })
  definitionAfter?: RuleDefinitionOutput | null;

  @Field(() => RuleLimits, { nullable: true })
  limitsBefore?: RuleLimits | null;

  @Field(() => RuleLimits, { nullable: true })
  limitsAfter?: RuleLimits | null;
}

/** The changes of rules, newest first, as far as the viewer may see what changed. */
export async function versionsOf(ctx: Context, schema: GraphQLSchema, ruleIds: readonly string[], first: number, before?: string): Promise<object[][]> {
  return (await histories(ctx, schema, ruleIds, first, before)).map((entries) => entries.map((entry) => ({ ...entry, ...said(entry.changes) })));
}

function said(changes: readonly FieldChange[]): Omit<RuleVersion, "id" | "type" | "at" | "actor"> {
  const changeOf = (name: string): FieldChange | undefined => changes.find(({ field }) => field === name);
  const [definition, limits] = [changeOf("definition"), changeOf("limits")];
  return {
    changes: changes.filter((change) => change !== definition && change !== limits),
    definitionBefore: definitionIn(definition?.before),
    definitionAfter: definitionIn(definition?.after),
    limitsBefore: limitsIn(limits?.before),
    limitsAfter: limitsIn(limits?.after),
  };
}

/** Histories tell of what is no plain value as JSON. */
const definitionIn = (text: string | null | undefined): RuleDefinitionOutput | null => (text ? definitionShown(JSON.parse(text) as RuleDefinition) : null);

const limitsIn = (text: string | null | undefined): RuleLimits | null => (text ? (JSON.parse(text) as RuleLimits) : null);
