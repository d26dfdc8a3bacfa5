import type { GraphQLResolveInfo } from "graphql";
import type { Context } from "../context";
import { filterConditions } from "./filter";
import type { Link, Plan } from "./plan";
import { pagingOf } from "./statements";

/**
 * Checks the lists that an answer asks for (size, cursor, order, filter) before the mutation runs: what is wrong with them
 * must not come to light only after something was saved.
 */
export async function foresee(plan: Plan | undefined, ctx: Context, info: GraphQLResolveInfo): Promise<void> {
  if (!plan) return;
  switch (plan.kind) {
    case "record":
      for (const link of plan.links) await foreseeLink(link, ctx, info);
      return;
    case "connection":
      return foresee(plan.record, ctx, info);
    case "value":
      for (const field of plan.fields) await foresee(field.plan, ctx, info);
      return;
    case "abstract":
      for (const possible of plan.byType.values()) await foresee(possible, ctx, info);
  }
}

async function foreseeLink({ relation: asked, plan }: Link, ctx: Context, info: GraphQLResolveInfo): Promise<void> {
  const relation = typeof asked === "function" ? await asked(info, ctx) : asked;
  if (relation.kind === "many" && plan?.kind === "connection" && ctx.policy.can(ctx.viewer, plan.record.type.name, "read")) {
    pagingOf(plan.record.type, relation.request, ctx);
    await filterConditions(plan.record.type, relation.request.filter, "t", ctx);
  }
  return foresee(plan, ctx, info);
}
