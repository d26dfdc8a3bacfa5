import { FigureUnit, figures, type Definitions } from "../semantic/figure";
import { salesSummary } from "../semantic/measures";
import type { Question } from "../semantic/question";
import { distributions } from "./distributions";
import { habits } from "./habits";
import { payments } from "./payments";
import { rfm } from "./rfm";

const definitions = {
  knownCustomers: { unit: FigureUnit.COUNT, sum: true, definition: "All customers of your scope that the filter lets through, also those that never ordered." },
} as const satisfies Definitions;

/** Who the customers are and how they buy. @param before the day after the earlier period of the migration, instead of the one compared with */
export async function profiling(question: Question, before: string | null | undefined) {
  const summary = await salesSummary(question, ["customers", "revenue", "averageOrder", "ordersPerCustomer"]);
  const spread = await distributions(question);
  const scores = await rfm(question, before);
  const [known] = figures(definitions, { knownCustomers: spread[0]?.customers ?? 0 });
  return {
    rowCount: summary.rowCount,
    // How many customers there were before is not kept: no figure is better than a wrong one.
    figures: [...(known ? [{ ...known, previous: null }] : []), ...scores.concentration.slice(0, 1), ...summary.figures],
    distributions: spread,
    rfm: scores.rfm,
    concentration: scores.concentration,
    habits: await habits(question),
    payments: await payments(question),
  };
}
