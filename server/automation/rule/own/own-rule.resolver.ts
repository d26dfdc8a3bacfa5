import { Arg, Ctx, Extensions, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../../core/context";
import { Can } from "../../../core/graph/can";
import { usesSegments } from "../../../customers/segment/uses";
import { draftRule, simulate } from "../../simulation/simulate";
import { RuleSimulation } from "../../simulation/simulation.types";
import { assertDefinition, assertSegment } from "../check/assert";
import { Rule } from "../rule.entity";
import { RuleDefinitionInput } from "./definition.graph";
import { definitionFrom } from "./definition.read";
import { offeredRules, ruleOptions } from "./options";
import { OwnRuleInput } from "./own-rule.inputs";
import * as rules from "./own-rule.service";
import { OfferedRule, RuleOptions } from "./own-rule.types";

usesSegments(async ({ sql }, segmentId) => (await sql.rows<{ name: string }>("SELECT `name` FROM `rule` WHERE `segmentId` = ? ORDER BY `id` LIMIT 5", [segmentId])).map(({ name }) => name));

@Resolver()
export class OwnRuleResolver {
  @Can("rule:create")
  @Mutation(() => Rule, { description: "Makes a rule of your own. It is off until somebody switches it on, and never does more than you may do." })
  createOwnRule(@Arg("input", () => OwnRuleInput) input: OwnRuleInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => rules.createOwn(tx, input));
  }

  @Can("rule:update")
  @Mutation(() => Rule, { description: "Says a rule of one's own anew, as a new revision that you answer for." })
  updateOwnRule(
    @Arg("id", () => ID) id: string,
    @Arg("version", () => Int) version: number,
    @Arg("input", () => OwnRuleInput) input: OwnRuleInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.transact((tx) => rules.updateOwn(tx, id, version, input));
  }

  @Can("rule:create")
  @Mutation(() => Rule, { description: "Makes a rule of your own out of any rule. It is off." })
  duplicateRule(@Arg("id", () => ID) id: string, @Arg("name", () => String) name: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => rules.duplicate(tx, id, name));
  }

  /** Asking for 90 days works through all records as often. */
  @Can("rule:create")
  @Extensions({ cost: 300 })
  @Query(() => RuleSimulation, { description: "What a rule would do if you made it. Changes nothing." })
  async simulateOwnRule(
    @Arg("definition", () => RuleDefinitionInput) input: RuleDefinitionInput,
    @Arg("segmentId", () => ID, { nullable: true }) segmentId: string | undefined,
    @Ctx() ctx: Context,
  ): Promise<RuleSimulation> {
    const definition = definitionFrom(input);
    await ctx.transact(async (tx) => {
      await assertDefinition(tx, definition);
      await assertSegment(tx, segmentId);
    });
    return simulate(ctx, await draftRule(ctx, definition, segmentId ?? null));
  }

  @Can("rule:create")
  @Query(() => [RuleOptions], { description: "What your rules may be about, wait for and do." })
  ruleOptions(@Ctx() ctx: Context): RuleOptions[] {
    return ruleOptions(ctx);
  }

  @Can("rule:create")
  @Query(() => [OfferedRule], { description: "The templates of the trade that you may take up." })
  offeredRules(@Ctx() ctx: Context): OfferedRule[] {
    return offeredRules(ctx);
  }
}
