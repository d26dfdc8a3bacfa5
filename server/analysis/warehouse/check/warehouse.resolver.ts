import { Ctx, Mutation, Query, Resolver } from "type-graphql";
import { second } from "../../../core/clock";
import type { Context } from "../../../core/context";
import { unavailable } from "../../../core/errors";
import { Can } from "../../../core/graph/can";
import { lastCheck, rebuildWarehouse, requestCheck } from "./warehouse-check.service";
import { WarehouseStatus, type WarehouseState } from "./warehouse.types";

@Resolver()
export class WarehouseResolver {
  @Can("warehouse:read")
  @Query(() => WarehouseStatus)
  warehouse(@Ctx() ctx: Context): Promise<WarehouseStatus> {
    return statusOf(ctx);
  }

  @Can("warehouse:rebuild")
  @Mutation(() => WarehouseStatus, { description: "Has the analytic replica made anew from the operational database; the old one answers until then, and the two are compared afterwards." })
  async rebuildWarehouse(@Ctx() ctx: Context): Promise<WarehouseStatus> {
    await rebuildWarehouse(ctx);
    return statusOf(ctx);
  }

  @Can("warehouse:check")
  @Mutation(() => WarehouseStatus, { description: "Asks for a comparison of the analytic replica with the operational database; a server makes it in a moment." })
  async checkWarehouse(@Ctx() ctx: Context): Promise<WarehouseStatus> {
    await requestCheck(ctx);
    return statusOf(ctx);
  }
}

async function statusOf(ctx: Context): Promise<WarehouseStatus> {
  if (!ctx.warehouse) throw unavailable();
  const { state, asOf, eventsBehind, tables, bytes, builtAt } = await ctx.warehouse.condition();
  const [check] = await lastCheck(ctx);
  const lagSeconds = asOf && Math.max(0, ctx.clock.now().getTime() - asOf.getTime()) / second;
  return Object.assign(new WarehouseStatus(), { state: state as WarehouseState, asOf, lagSeconds, eventsBehind, tables: [...tables], bytes, builtAt, lastCheck: check ?? null });
}
