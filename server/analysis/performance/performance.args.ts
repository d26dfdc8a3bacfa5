import { IsOptional, Max, MaxLength, Min } from "class-validator";
import { ArgsType, Field, Int } from "type-graphql";
import type { Context } from "../../core/context";
import { forbidden } from "../../core/errors";
import { AnalysisFilter } from "../semantic/analysis-filter";
import { salesMeasures, type SalesMeasureName } from "../semantic/measures";
import { seesProfit } from "../semantic/scope";
import { PerformanceDimension, PerformanceMeasure } from "./performance.types";
import type { Layout } from "./pivot.sql";

const most = { rows: 200, columns: 50, parts: 50 } as const;

/** What to lay out, by what, and how much of it. */
@ArgsType()
export class PerformanceArgs {
  @Field(() => PerformanceDimension)
  rows!: PerformanceDimension;

  @Field(() => PerformanceDimension, { nullable: true, description: "Another dimension, or none." })
  columns?: PerformanceDimension | null;

  @Field(() => PerformanceMeasure, { defaultValue: PerformanceMeasure.REVENUE })
  measure!: PerformanceMeasure;

  @Field(() => Int, { defaultValue: 50, description: `How many rows stand for themselves, the largest, of time the latest; the rest is one row. At most ${most.rows}.` })
  @Min(1)
  @Max(most.rows)
  topRows!: number;

  @Field(() => Int, { defaultValue: 20, description: `The same of columns; at most ${most.columns}.` })
  @Min(1)
  @Max(most.columns)
  topColumns!: number;

  @Field(() => Int, { defaultValue: 12, description: `The same of the parts of the change; at most ${most.parts}.` })
  @Min(1)
  @Max(most.parts)
  topChanges!: number;

  @Field(() => AnalysisFilter, { nullable: true })
  filter?: AnalysisFilter | null;
}

/** What to draw as areas. */
@ArgsType()
export class SalesMapArgs {
  @Field(() => PerformanceDimension, { defaultValue: PerformanceDimension.REGION })
  within!: PerformanceDimension;

  @Field(() => PerformanceDimension, { defaultValue: PerformanceDimension.PLACE })
  by!: PerformanceDimension;

  @Field(() => PerformanceMeasure, { defaultValue: PerformanceMeasure.REVENUE })
  measure!: PerformanceMeasure;

  @Field(() => Int, { defaultValue: 100, description: "How many areas stand for themselves; at most 300." })
  @Min(1)
  @Max(300)
  top!: number;

  @Field(() => AnalysisFilter, { nullable: true })
  filter?: AnalysisFilter | null;
}

/** Which cell's lines, and which page of them. */
@ArgsType()
export class LinesArgs {
  @Field(() => PerformanceDimension, { nullable: true })
  rows?: PerformanceDimension | null;

  @Field(() => String, { nullable: true, description: "The row's key; all rows where none is given." })
  @IsOptional()
  @MaxLength(200)
  rowKey?: string | null;

  @Field(() => PerformanceDimension, { nullable: true })
  columns?: PerformanceDimension | null;

  @Field(() => String, { nullable: true, description: "The column's key; all columns where none is given." })
  @IsOptional()
  @MaxLength(200)
  columnKey?: string | null;

  @Field(() => Int, { description: "1 to 200." })
  @Min(1)
  @Max(200)
  first!: number;

  @Field(() => Int, { defaultValue: 0, description: "How many to leave out before them, at most 100,000." })
  @Min(0)
  @Max(100_000)
  offset!: number;

  @Field(() => AnalysisFilter, { nullable: true })
  filter?: AnalysisFilter | null;
}

const measures: Readonly<Record<PerformanceMeasure, SalesMeasureName>> = {
  REVENUE: "revenue",
  ORDERS: "orders",
  CUSTOMERS: "customers",
  QUANTITY: "quantity",
  AVERAGE_ORDER: "averageOrder",
  DISCOUNT: "discount",
  PROFIT: "profit",
  COST: "cost",
  MARGIN: "margin",
};

/**
 * The figure behind a measure.
 * @throws FORBIDDEN where it is about profit and the viewer may not see that
 */
export function permittedMeasure(ctx: Context, measure: PerformanceMeasure): SalesMeasureName {
  const name = measures[measure];
  if ("profit" in salesMeasures[name] && !seesProfit(ctx)) throw forbidden("adding profits up");
  return name;
}

/** @throws FORBIDDEN where the measure is about profit and the viewer may not see that */
export function layoutOf(ctx: Context, { rows, columns, measure, topRows, topColumns, topChanges }: PerformanceArgs): Layout {
  return { rows, columns: columns ?? undefined, measure: permittedMeasure(ctx, measure), topRows, topColumns, topParts: topChanges };
}
