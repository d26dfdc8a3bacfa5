import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, FieldResolver, Float, ID, Info, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { asksFor } from "../../core/graph/asks-for";
import { Can } from "../../core/graph/can";
import { all, batch } from "../../core/graph/relations";
import { Day } from "../../core/graph/scalars";
import { Money } from "../../core/graph/types";
import { OpportunityFilter } from "../opportunity/opportunity.inputs";
import { Stage } from "../stage/stage.entity";
import { Pipeline } from "./pipeline.entity";
import { forecasts, summaries } from "./pipeline.figures";

@ObjectType({ description: "The deals in one stage; amounts in the workspace's currency only." })
export class StageSummary {
  @Field(() => Stage)
  stage!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => Money)
  value!: Money;

  @Field(() => Money)
  weightedValue!: Money;

  @Field(() => Float, { nullable: true, description: "Mean of the days that open deals have been in the stage." })
  averageAgeDays?: number | null;

  @Field(() => Int, { description: "Deals that ever reached this stage: the funnel." })
  enteredCount!: number;
}

@ObjectType({ description: "The deals of one month; amounts in the workspace's currency only." })
export class ForecastMonth {
  @Field(() => Day, { description: "The first day of the month." })
  month!: string;

  @Field(() => Int, { description: "Open deals expected to close in the month." })
  count!: number;

  @Field(() => Money)
  value!: Money;

  @Field(() => Money)
  weightedValue!: Money;

  @Field(() => Money, { description: "What was won in the month." })
  wonValue!: Money;
}

@Resolver(() => Pipeline)
export class PipelineResolver {
  @Can("pipeline:read")
  @Query(() => Pipeline, { nullable: true })
  pipeline(@Arg("id", () => ID) id: string): string {
    return id;
  }

  @Can("pipeline:read")
  @Query(() => [Pipeline], { description: "The default one first." })
  async pipelines(@Ctx() ctx: Context): Promise<string[]> {
    const rows = await ctx.sql.rows<{ id: string }>("SELECT `id` FROM `pipeline` ORDER BY `isDefault` DESC, `name`, `id`");
    return rows.map(({ id }) => id);
  }

  @FieldResolver(() => [Stage])
  stages() {
    return all(Stage, "pipelineId", "position");
  }

  @FieldResolver(() => [StageSummary], { description: "One entry per stage, empty ones too, of the deals you may see and the filter lets through." })
  summary(@Arg("filter", () => OpportunityFilter, { nullable: true }) filter: OpportunityFilter | undefined, @Info() info: GraphQLResolveInfo) {
    const withFunnel = asksFor(info, "enteredCount");
    return batch([], (pipelines, ctx) => summaries(pipelines, filter, withFunnel, ctx));
  }

  @FieldResolver(() => [ForecastMonth], { description: "Open deals by the month of their expected close, weighed with their probability, and what was won." })
  forecast(
    @Arg("from", () => Day) from: string,
    @Arg("months", () => Int) months: number,
    @Arg("filter", () => OpportunityFilter, { nullable: true }) filter?: OpportunityFilter,
  ) {
    return batch([], (pipelines, ctx) => forecasts(pipelines, from, months, filter, ctx));
  }
}
