import { money } from "../semantic/figure";
import type { Question } from "../semantic/question";
import type { CustomerRow, CustomerSums, Rates } from "./customers.sql";
import { ServeDriver, type ServeCost } from "./cost-to-serve/cost-to-serve.types";
import { ProfitStepKind, type CustomerDecile, type CustomerProfit, type GrossProfit, type ProfitStep, type WhalePeak, type WhalePoint } from "./profitability.types";

/** What the lines of somebody or something come to. */
export type LineSums = Pick<CustomerSums, "list" | "revenue" | "unknownRevenue" | "unknownLines" | "profit">;

/** From the list price to the gross profit. */
export function grossProfitOf({ list, revenue, unknownRevenue, unknownLines, profit }: LineSums, currency: string): GrossProfit {
  const known = revenue - unknownRevenue;
  return {
    listValue: money(list, currency),
    discount: money(list - revenue, currency),
    revenue: money(revenue, currency),
    cost: money(known - profit, currency),
    profit: money(profit, currency),
    margin: known === 0n ? null : Number(profit) / Number(known),
    linesOfUnknownCost: unknownLines,
  };
}

/** What serving comes to, by what causes it. */
function serveOf({ orders, tickets, visits, shipments }: CustomerSums, rates: Rates): { driver: ServeDriver; count: number; amount: bigint }[] {
  const cost = (driver: ServeDriver, count: number, rate: bigint) => ({ driver, count: rate === 0n ? 0 : count, amount: BigInt(count) * rate });
  return [cost(ServeDriver.ORDER, orders, rates.perOrder), cost(ServeDriver.TICKET, tickets, rates.perTicket), cost(ServeDriver.VISIT, visits, rates.perVisit), cost(ServeDriver.SHIPMENT, shipments, rates.perShipment)];
}

/** What serving comes to in all. */
export const serveSum = (sums: CustomerSums, rates: Rates): bigint => serveOf(sums, rates).reduce((sum, { amount }) => sum + amount, 0n);

/** The answer about customers, made of the statement's rows. */
export class Customers {
  private readonly currency: string;

  constructor(
    question: Question,
    private readonly rates: Rates,
    private readonly rows: readonly CustomerRow[],
  ) {
    this.currency = question.ctx.currency;
  }

  /** What everything comes to, in the period or in the one before. */
  all(part: "now" | "before"): CustomerRow | undefined {
    return this.rows.find((row) => row.part === part);
  }

  private of(part: CustomerRow["part"]): CustomerRow[] {
    return this.rows.filter((row) => row.part === part).sort((left, right) => left.place - right.place);
  }

  /** How many are ranked, and their net profit. */
  get ranked(): { customers: number; net: bigint } {
    return this.of("decile").reduce((sum, { customers, net }) => ({ customers: sum.customers + customers, net: sum.net + net }), { customers: 0, net: 0n });
  }

  /** A point for each whole percent of the customers that is passed. */
  whale(): WhalePoint[] {
    const { customers: all, net: whole } = this.ranked;
    if (whole <= 0n) return [];
    let [customers, net] = [0, 0n];
    return this.of("percent").map((row) => {
      customers += row.customers;
      net += row.net;
      return { customerShare: customers / all, profitShare: Number(net) / Number(whole), profit: money(net, this.currency) };
    });
  }

  peak(): WhalePeak | null {
    const { customers, net } = this.ranked;
    const now = this.all("now");
    return now && net > 0n ? { customerShare: now.winning / customers, profitShare: Number(now.won) / Number(net) } : null;
  }

  deciles(): CustomerDecile[] {
    const { net: whole } = this.ranked;
    return this.of("decile").map((row) => ({
      decile: row.place,
      customers: row.customers,
      revenue: money(row.revenue, this.currency),
      profit: money(row.profit, this.currency),
      costToServe: money(serveSum(row, this.rates), this.currency),
      netProfit: money(row.net, this.currency),
      share: whole > 0n ? Number(row.net) / Number(whole) : null,
    }));
  }

  best(top: number): CustomerProfit[] {
    return this.of("customer").slice(0, top).map((row) => this.customer(row));
  }

  worst(top: number): CustomerProfit[] {
    return this.of("customer").reverse().slice(0, top).map((row) => this.customer(row));
  }

  private customer(row: CustomerRow): CustomerProfit {
    const serve: ServeCost[] = serveOf(row, this.rates).map(({ amount, ...cause }) => ({ ...cause, amount: money(amount, this.currency) }));
    return {
      ...grossProfitOf(row, this.currency),
      rank: row.place,
      customer: row.customer ?? "",
      serve,
      costToServe: money(serveSum(row, this.rates), this.currency),
      netProfit: money(row.net, this.currency),
    };
  }

  /** From list price to net profit; a cause of cost that has no rate is no step. */
  waterfall(): ProfitStep[] {
    const now = this.all("now");
    if (!now) return [];
    const step = (kind: ProfitStepKind, amount: bigint, isSum = false): ProfitStep => ({ kind, amount: money(amount, this.currency), isSum });
    const serve = serveOf(now, this.rates);
    return [
      step(ProfitStepKind.LIST_VALUE, now.list, true),
      step(ProfitStepKind.DISCOUNT, now.revenue - now.list),
      step(ProfitStepKind.REVENUE, now.revenue, true),
      ...(now.unknownLines > 0 ? [step(ProfitStepKind.UNKNOWN_COST, -now.unknownRevenue)] : []),
      step(ProfitStepKind.COST, now.profit - now.revenue + now.unknownRevenue),
      step(ProfitStepKind.GROSS_PROFIT, now.profit, true),
      ...serve.filter(({ count }) => count > 0).map(({ driver, amount }) => step(ProfitStepKind[driver], -amount)),
      step(ProfitStepKind.NET_PROFIT, now.profit - serveSum(now, this.rates), true),
    ];
  }
}
