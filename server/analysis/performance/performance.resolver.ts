import { Arg, Args, Ctx, Extensions, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { AnalysisFilter } from "../semantic/analysis-filter";
import { ask } from "../semantic/question";
import { viewCost } from "../semantic/view";
import { performance } from "./performance";
import { linesBehind } from "./lines";
import { layoutOf, LinesArgs, PerformanceArgs, permittedMeasure, SalesMapArgs } from "./performance.args";
import { AnalysedLines, Performance, SalesMap } from "./performance.types";
import { revenueBridge } from "./revenue-bridge";
import { RevenueBridge } from "./revenue-bridge.types";
import { salesMap } from "./sales-map";

@Resolver()
export class PerformanceResolver {
  @Can("analysis:read")
  @Extensions(viewCost)
  @Query(() => Performance)
  performance(@Ctx() ctx: Context, @Args(() => PerformanceArgs) args: PerformanceArgs) {
    const layout = layoutOf(ctx, args);
    return ask(ctx, args.filter ?? undefined, (question) => performance(question, layout));
  }

  @Can("analysis:read")
  @Extensions(viewCost)
  @Query(() => SalesMap, { description: "Sales by place within region, or by any dimension within another." })
  salesMap(@Ctx() ctx: Context, @Args(() => SalesMapArgs) { filter, measure, ...layout }: SalesMapArgs) {
    const name = permittedMeasure(ctx, measure);
    return ask(ctx, filter ?? undefined, (question) => salesMap(question, { ...layout, measure: name }));
  }

  @Can("analysis:read")
  @Extensions(viewCost)
  @Query(() => RevenueBridge, { description: "Why revenue changed against the comparison period: volume, mix, price, new products and those that are gone." })
  revenueBridge(@Ctx() ctx: Context, @Arg("filter", () => AnalysisFilter, { nullable: true }) filter?: AnalysisFilter | null) {
    return ask(ctx, filter ?? undefined, revenueBridge);
  }

  @Can("analysis:read")
  @Extensions(viewCost)
  @Query(() => AnalysedLines, { description: "Goes down from a cell of a pivot to the order lines behind it." })
  analysisOrderLines(@Ctx() ctx: Context, @Args(() => LinesArgs) { filter, rows, rowKey, columns, columnKey, first, offset }: LinesArgs) {
    const parts = [{ dimension: rows, key: rowKey }, { dimension: columns, key: columnKey }];
    return ask(ctx, filter ?? undefined, (question) => linesBehind(question, parts, { first, offset }));
  }
}
