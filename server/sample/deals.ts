import { OpportunityStatus } from "../pipeline/opportunity/opportunity.enums";
import type { SampleCustomer } from "./customers";
import { draft, hopedFor, likely, openStages, passed, patience, type Draft, type SampleDeal } from "./deal-draft";
import { addDays, happened, type Moment } from "./moment";
import { companyName, personName } from "./naming";
import { totalOf } from "./orders";
import { people, zones } from "./people";
import { prospectDealsOf } from "./prospect-deals";
import { Role } from "../identity/role";
import { randomFor, type Random } from "./random";
import { fill, words } from "./words";

/** How many deals there are for each seller: won and lost ones of the last two years, and open ones by stage. */
const counts = { won: 23, lost: 14, open: { lead: 6, qualified: 5, proposal: 4, negotiation: 3 } };

/** About 700 deals: every seller has some in every stage, and some are with those who have never bought. */
export function dealsOf(customers: readonly SampleCustomer[], prospects: readonly SampleCustomer[], moment: Moment): SampleDeal[] {
  const random = randomFor("deals");
  const sellers = people.filter(({ role }) => role === Role.SALES);
  const deals = sellers.flatMap(({ key }) => {
    const own = customers.filter(({ owner }) => owner === key);
    return [...wonDeals(random, own, moment), ...lostDeals(random, own, moment), ...openDeals(random, own, moment)];
  });
  return [...deals, ...prospectDealsOf(prospects, customers, moment)].map((deal, index) => ({ ...deal, key: `D${String(index + 1).padStart(4, "0")}` }));
}

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
  const { leads, goods } = words[deal.language];
  const company = companyName(random, deal.language).name;
  const name = fill(random.pick(leads), { company, goods: goods[deal.subCategory] ?? "" });
  return { ...deal, name, customer: null, lines: [], notes: `${personName(random, deal.language)}, +1 202 555 ${String(random.between(100, 199)).padStart(4, "0")}` };
}
