import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import { withAbilities } from "../../core/access/access";
import type { Context } from "../../core/context";
import { notFound } from "../../core/errors";
import { Can } from "../../core/graph/can";
import { batch, counted, one } from "../../core/graph/relations";
import { Segment } from "../../customers/segment/segment.entity";
import { User } from "../../identity/user/user.entity";
import { Alert } from "../alert/alert.entity";
import { AlertStatus } from "../alert/alert.enums";
import { readRule } from "../evaluation/evaluated-rule";
import { troublesOf } from "../evaluation/trouble";
import { reviews } from "../review/review";
import { RuleReview } from "../review/review.types";
import { simulate } from "../simulation/simulate";
import { RuleSimulation } from "../simulation/simulation.types";
import type { RuleDefinition } from "./definition.types";
import { RuleDefinitionOutput } from "./own/definition.graph";
import { definitionShown } from "./own/definition.read";
import { definitionOf } from "./rule.definition";
import { Rule } from "./rule.entity";
import { CreateRuleInput, UpdateRuleInput } from "./rule.inputs";
import { isNamed } from "./rule.names";
import * as rules from "./rule.service";
import { RuleTrouble } from "./rule.trouble";
import { RuleVersion, versionsOf } from "./rule.versions";

withAbilities(Rule);

/** What a rule brought speaks of records that its owner sees: whoever changes rules of their own looks at those. */
const isReviewer = ({ policy, viewer }: Context, ownerId: unknown): boolean => !policy.can(viewer, "Rule", "update") || !policy.rows(viewer, "Rule", "update", "t") || ownerId === viewer?.userId;

/** What a stored rule says. */
const definitionIn = ({ definition, ...rule }: Rule): RuleDefinition => definitionOf({ ...rule, definition: typeof definition === "string" ? (JSON.parse(definition) as RuleDefinition) : (definition ?? null) });

@Resolver(() => Rule)
export class RuleResolver {
  @Can("rule:read")
  @Query(() => [Rule], { description: "Oldest first." })
  async rules(@Ctx() ctx: Context): Promise<string[]> {
    const rows = await ctx.sql.rows<{ id: string }>("SELECT `id` FROM `rule` WHERE `removedAt` IS NULL ORDER BY `createdAt`, `id`");
    return rows.map(({ id }) => id);
  }

  @Can("rule:create")
  @Mutation(() => Rule, { description: "Makes a rule from a template of the trade. It is off until somebody switches it on." })
  createRule(@Arg("input", () => CreateRuleInput) input: CreateRuleInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => rules.create(tx, input));
  }

  @Can("rule:update")
  @Mutation(() => Rule)
  updateRule(
    @Arg("id", () => ID) id: string,
    @Arg("version", () => Int) version: number,
    @Arg("input", () => UpdateRuleInput) input: UpdateRuleInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.transact((tx) => rules.update(tx, id, version, input));
  }

  @Can("rule:delete")
  @Mutation(() => Boolean, { description: "Takes a rule away. Its open alerts end, what it has done stays." })
  async deleteRule(@Arg("id", () => ID) id: string, @Ctx() ctx: Context): Promise<boolean> {
    await ctx.transact((tx) => rules.remove(tx, id));
    return true;
  }

  @Can("rule:update")
  @Query(() => RuleSimulation, { description: "What a rule would do, switched on or not. Changes nothing." })
  async simulateRule(@Arg("id", () => ID) id: string, @Ctx() ctx: Context): Promise<RuleSimulation> {
    const rule = await readRule(ctx, id);
    if (!rule) throw notFound("Rule");
    return simulate(ctx, rule);
  }

  @FieldResolver(() => RuleReview, { nullable: true, description: "What it did in the past 90 days, and what came of it." })
  review() {
    return batch(["ownerId"], async (parents, ctx) => {
      const found = await reviews(ctx, parents.map(({ id }) => id));
      return found.map((review, index) => (isReviewer(ctx, parents[index]?.["ownerId"]) ? review : null));
    });
  }

  @FieldResolver(() => Boolean, { description: "Whether somebody gave it a name of its own; where not, it is called by its kind." })
  named() {
    return batch(["kind", "name"], (parents) => Promise.resolve(parents.map((parent) => isNamed(parent as never))));
  }

  @FieldResolver(() => RuleDefinitionOutput, { nullable: true, description: "What it says." })
  definition() {
    return batch(["kind", "days", "minutes", "definition"], (parents) => Promise.resolve(parents.map((parent) => definitionShown(definitionIn(parent as never)))));
  }

  @FieldResolver(() => RuleTrouble, { nullable: true, description: "What keeps it from doing what it says." })
  trouble() {
    return batch([], (parents, ctx) => troublesOf(ctx, parents.map(({ id }) => id)));
  }

  @FieldResolver(() => [RuleVersion], { description: "How it came to say what it says, newest first; at most 100 at once." })
  versions(
    @Arg("first", () => Int) first: number,
    @Arg("before", () => ID, { nullable: true, description: "Only what came before this one." }) before: string | null,
    @Info() { schema }: GraphQLResolveInfo,
  ) {
    return batch([], (parents, ctx) => versionsOf(ctx, schema, parents.map(({ id }) => id), first, before ?? undefined));
  }

  @FieldResolver(() => Segment, { nullable: true, description: "The saved segment whose customers it is for." })
  segment() {
    return one(Segment, "segmentId");
  }

  @FieldResolver(() => User, { nullable: true, description: "Who answers for it." })
  owner() {
    return one(User, "ownerId");
  }

  @FieldResolver(() => Int, { description: "Of the alerts that you may see." })
  openAlertCount() {
    return counted(Alert, "ruleId", { status: [AlertStatus.OPEN] });
  }
}
