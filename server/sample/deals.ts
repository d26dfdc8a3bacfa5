import { OpportunityStatus } from "../pipeline/opportunity/opportunity.enums";
import type { DefaultStage } from "../pipeline/pipeline/pipeline.service";
import type { SampleCustomer } from "./customers";
import { addDays, addMinutes, happened, type Moment } from "./moment";
import { personName } from "./naming";
import { mainLine, totalOf, type SampleOrder, type SampleOrderLine } from "./orders";
import { people, zones } from "./people";
import { Role } from "../identity/role";
import { randomFor, type Random } from "./random";
import { fill, words, type Language } from "./words";

/** A deal as the sample has it; money in ten-thousandths. */
export interface SampleDeal {
  readonly key: string;
  readonly name: string;
  /** null for a lead that nobody has linked to a customer yet. */
  readonly customer: string | null;
  readonly owner: string;
  readonly language: Language;
  readonly subCategory: string;
  readonly status: OpportunityStatus;
  /** The stages it went through, oldest first; it is in the last one. */
  readonly stays: readonly { readonly stage: DefaultStage; readonly enteredAt: Date }[];
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  readonly value: bigint | null;
  readonly expectedCloseOn: string | null;
  readonly source: string;
  readonly lostReason: string | null;
  readonly notes: string | null;
  readonly lines: readonly SampleOrderLine[];
}

const openStages = ["lead", "qualified", "proposal", "negotiation"] as const;
const sources = ["Web site", "Referral", "Trade fair", "Advertising", "Cold call", "Partner"];

/** How many deals there are for each seller: won and lost ones of the last two years, and open ones by stage. */
const counts = { won: 23, lost: 14, open: { lead: 6, qualified: 5, proposal: 4, negotiation: 3 } };

/** How long deals stay in a stage before it rots, in days; a fifth of the open ones stay longer. */
const patience = { lead: 14, qualified: 21, proposal: 21, negotiation: 14 } as const;

/** About 600 deals: every seller has some in every stage. */
export function dealsOf(customers: readonly SampleCustomer[], moment: Moment): SampleDeal[] {
  const random = randomFor("deals");
  const sellers = people.filter(({ role }) => role === Role.SALES);
  const deals = sellers.flatMap(({ key }) => {
    const own = customers.filter(({ owner }) => owner === key);
    return [...wonDeals(random, own, moment), ...lostDeals(random, own, moment), ...openDeals(random, own, moment)];
  });
  return deals.map((deal, index) => ({ ...deal, key: `D${String(index + 1).padStart(4, "0")}` }));
}

type Draft = Omit<SampleDeal, "key">;

/** Deals that became the larger orders of the last two years. */
function wonDeals(random: Random, customers: readonly SampleCustomer[], moment: Moment): Draft[] {
  const since = addDays(moment.today, -730);
  const recent = customers.flatMap((customer) => customer.orders.filter(({ orderedOn }) => orderedOn >= since).map((order) => ({ customer, order })));
  const large = recent.filter(({ order }) => totalOf(order) >= 200n * 10_000n);
  return random.shuffled(large).slice(0, counts.won).map(({ customer, order }) => {
    const closedAt = happened(random, order.orderedOn, zones[customer.language], moment.now);
    const stays = [...passed(random, closedAt, random.between(15, 75), openStages), { stage: "won" as const, enteredAt: closedAt }];
    return draft(random, customer, order, { status: OpportunityStatus.WON, stays, closedAt, value: totalOf(order), expectedCloseOn: addDays(order.orderedOn, random.between(-6, 10)) });
  });
}

function lostDeals(random: Random, customers: readonly SampleCustomer[], moment: Moment): Draft[] {
  return Array.from({ length: counts.lost }, () => {
    const customer = random.pick(customers);
    const lostOn = addDays(moment.today, -random.between(2, 700));
    const closedAt = happened(random, lostOn, zones[customer.language], moment.now);
    const stays = [...passed(random, closedAt, random.between(10, 90), openStages.slice(0, random.between(1, 4))), { stage: "lost" as const, enteredAt: closedAt }];
    const order = likely(random, customer);
    const lostReason = random.pick(words[customer.language].lostReasons);
    return draft(random, customer, order, { status: OpportunityStatus.LOST, stays, closedAt, value: hopedFor(order), expectedCloseOn: addDays(lostOn, random.between(-10, 20)), lostReason });
  });
}

function openDeals(random: Random, customers: readonly SampleCustomer[], moment: Moment): Draft[] {
  return openStages.flatMap((stage, depth) =>
    Array.from({ length: counts.open[stage] }, (_, index) => {
      const customer = random.pick(customers);
      const days = random.chance(0.2) ? random.between(patience[stage] + 1, patience[stage] * 3) : random.between(0, patience[stage] - 1);
      const enteredAt = happened(random, addDays(moment.today, -days), zones[customer.language], moment.now);
      const stays = [...passed(random, enteredAt, random.between(4, 14) * depth, openStages.slice(0, depth)), { stage, enteredAt }];
      const order = likely(random, customer);
      const isVague = stage === "lead" && random.chance(0.5);
      const opened = draft(random, customer, order, { status: OpportunityStatus.OPEN, stays, closedAt: null, value: isVague ? null : hopedFor(order), expectedCloseOn: isVague ? null : expected(random, index, depth, moment) });
      return stage === "lead" && index < 2 ? unknownLead(random, opened) : opened;
    }),
  );
}

/** The first of each stage is due this week, some are late, the others lie ahead, the sooner the further they have come. */
function expected(random: Random, index: number, depth: number, { today }: Moment): string {
  if (index === 0) return addDays(today, random.between(1, 7));
  if (random.chance(0.1)) return addDays(today, -random.between(1, 12));
  return addDays(today, random.between(5, 130 - depth * 25));
}

/** A lead that came in from a company that is no customer yet. */
function unknownLead(random: Random, deal: Draft): Draft {
  const { companyStems, trades, companyEndings, leads, goods } = words[deal.language];
  const joint = deal.language === "en" ? " " : "";
  const company = [random.pick(companyStems), random.pick(trades).name, random.pick(companyEndings)].join(joint);
  const name = fill(random.pick(leads), { company, goods: goods[deal.subCategory] ?? "" });
  return { ...deal, name, customer: null, lines: [], notes: `${personName(random, deal.language)}, +1 202 555 ${String(random.between(100, 199)).padStart(4, "0")}` };
}

type Course = Pick<SampleDeal, "status" | "stays" | "closedAt" | "value" | "expectedCloseOn"> & { lostReason?: string };

function draft(random: Random, customer: SampleCustomer, order: SampleOrder, course: Course): Draft {
  const { deals, dealNotes, goods } = words[customer.language];
  const { subCategory } = mainLine(order);
  return {
    lostReason: null,
    ...course,
    name: fill(random.pick(deals), { goods: goods[subCategory] ?? subCategory }),
    customer: customer.key,
    owner: customer.owner,
    language: customer.language,
    subCategory,
    createdAt: (course.stays[0] as (typeof course.stays)[number]).enteredAt,
    source: random.pick(sources),
    notes: random.chance(0.4) ? random.pick(dealNotes) : null,
    lines: course.value === null ? [] : order.lines,
  };
}

/** When a deal entered each of the stages on its way to `end`, `days` before which it began. */
function passed<S extends DefaultStage>(random: Random, end: Date, days: number, stages: readonly S[]): { stage: S; enteredAt: Date }[] {
  const minutes = Math.max(days, 1) * 24 * 60;
  const weights = stages.map(() => 0.5 + random.next());
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let rest = sum;
  return stages.map((stage, index) => {
    const enteredAt = addMinutes(end, -(minutes * rest) / sum);
    rest -= weights[index] ?? 0;
    return { stage, enteredAt };
  });
}

/** The largest of three of a customer's orders: what the customer may buy again. */
function likely(random: Random, { orders }: SampleCustomer): SampleOrder {
  return [random.pick(orders), random.pick(orders), random.pick(orders)].reduce((most, order) => (totalOf(order) > totalOf(most) ? order : most));
}

/** What an order is worth at full prices, as a deal hopes for. */
const hopedFor = ({ lines }: SampleOrder): bigint => lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * BigInt(quantity), 0n);
