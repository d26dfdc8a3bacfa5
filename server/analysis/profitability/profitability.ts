import { FigureUnit, figures, money, type Definitions, type Figure } from "../semantic/figure";
import { salesSummary } from "../semantic/measures";
import { oneRow, type Question } from "../semantic/question";
import { sql } from "../semantic/sql";
import { Customers, serveSum } from "./customers";
import { customersStatement, rates as ratesOf, type CustomerRow, type Rates } from "./customers.sql";
import type { CostToServe } from "./cost-to-serve/cost-to-serve.types";
import { productsOf } from "./products";

const definitions = {
  costToServe: {
    unit: FigureUnit.MONEY, sum: true, profit: true,
    definition: "Orders of the period in which something was bought, those of them that were sent, tickets opened and visits made in it, each times its rate. A filter by category or channel leaves out who bought nothing there.",
  },
  netProfit: { unit: FigureUnit.MONEY, sum: true, profit: true, definition: "Gross profit less cost to serve." },
  lossCustomers: { unit: FigureUnit.COUNT, sum: true, profit: true, definition: "Customers with a net profit below nothing in the period." },
} as const satisfies Definitions;

/** @param top how many of the best and of the worst are named */
export async function profitability(question: Question, top: number) {
  const { rowCount, figures: summed } = await salesSummary(question, ["revenue", "discount", "cost", "profit", "margin", "lossShare"]);
  const rates = await oneRow(question.rows<Rates>(sql`SELECT * FROM ${ratesOf}`));
  const countOrders = BigInt(rates.perOrder) + BigInt(rates.perShipment) > 0n;
  const customers = new Customers(question, rates, await question.rows<CustomerRow>(customersStatement(question, top, countOrders)));
  return {
    rowCount,
    figures: [...summed, ...netFigures(question, customers, rates)],
    linesOfUnknownCost: customers.all("now")?.unknownLines ?? 0,
    costToServe: shownRates(question, rates),
    waterfall: customers.waterfall(),
    rankedCustomers: customers.ranked.customers,
    whale: customers.whale(),
    whalePeak: customers.peak(),
    deciles: customers.deciles(),
    best: customers.best(top),
    worst: customers.worst(top),
    ...(await productsOf(question, top)),
  };
}

function netFigures({ period }: Question, customers: Customers, rates: Rates): Figure[] {
  const measured = (part: "now" | "before"): Record<string, bigint | number> => {
    const all = customers.all(part);
    const serve = all ? serveSum(all, rates) : 0n;
    return { costToServe: serve, netProfit: (all?.profit ?? 0n) - serve, lossCustomers: all?.losing ?? 0 };
  };
  return figures(definitions, measured("now"), period.previousFrom === period.previousTo ? {} : measured("before"));
}

/** What is not set costs nothing, and is shown as not set. */
function shownRates({ ctx: { currency } }: Question, rates: Rates): CostToServe {
  const shown = (rate: bigint) => (BigInt(rate) === 0n ? null : money(rate, currency));
  return { perOrder: shown(rates.perOrder), perTicket: shown(rates.perTicket), perVisit: shown(rates.perVisit), perShipment: shown(rates.perShipment) };
}
