import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { withAbilities } from "../../core/access/access";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { counted } from "../../core/graph/relations";
import { Alert } from "../alert/alert.entity";
import { AlertStatus } from "../alert/alert.enums";
import { Rule } from "./rule.entity";
import { UpdateRuleInput } from "./rule.inputs";
import * as rules from "./rule.service";

withAbilities(Rule);

@Resolver(() => Rule)
export class RuleResolver {
  @Can("rule:read")
  @Query(() => [Rule], { description: "Oldest first." })
  async rules(@Ctx() ctx: Context): Promise<string[]> {
    const rows = await ctx.sql.rows<{ id: string }>("SELECT `id` FROM `rule` ORDER BY `createdAt`, `id`");
    return rows.map(({ id }) => id);
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

  @FieldResolver(() => Int, { description: "Of the alerts that you may see." })
  openAlertCount() {
    return counted(Alert, "ruleId", { status: [AlertStatus.OPEN] });
  }
}
