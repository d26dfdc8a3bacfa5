import { Direction } from "../customers/activity/activity.entity";
import type { SampleContact } from "./contacts";
import type { SampleCustomer } from "./customers";
import type { SampleDeal } from "./deal-draft";
import { groupBy } from "./group-by";
import { addDays, happened, type Moment } from "./moment";
import { mainLine } from "./orders";
import { personByKey, zones } from "./people";
import { OpportunityStatus } from "../pipeline/opportunity/opportunity.enums";
import { randomFor, type Random } from "./random";
import { fill, words } from "./words";
import type { Talk } from "./words/words";

/** An entry of a customer's timeline, as the sample has it. */
export interface SampleActivity extends Pick<Talk, "channel" | "direction" | "subject" | "body"> {
  readonly customer: string;
  readonly contact: string | null;
  readonly deal: string | null;
  readonly author: string;
  readonly occurredAt: Date;
  readonly durationMinutes: number | null;
}

/** How far the timeline goes back, in days. */
const reach = 730;

/** About 6,700 entries of the last two years, around the orders and deals of each customer and in between. */
export function activitiesOf(customers: readonly SampleCustomer[], contacts: readonly SampleContact[], deals: readonly SampleDeal[], moment: Moment): SampleActivity[] {
  const random = randomFor("activities");
  const peopleOf = groupBy(contacts, (contact) => contact.customer);
  const dealsOf = groupBy(deals, (deal) => deal.customer);
  const entries = customers.flatMap((customer) => {
    const write = writer(random, customer, peopleOf.get(customer.key) ?? [], moment);
    return [
      ...customer.orders.filter(({ orderedOn }) => orderedOn >= addDays(moment.today, -reach)).flatMap((order) => aroundOrder(random, write, customer, order.orderedOn, mainLine(order).subCategory)),
      ...(dealsOf.get(customer.key) ?? []).flatMap((deal) => aroundDeal(random, write, customer, deal, moment)),
      ...(customer.orders.length > 0 ? inBetween(random, write, customer, moment) : firstWords(random, write, customer, moment)),
    ];
  });
  return entries.sort((left, right) => left.occurredAt.getTime() - right.occurredAt.getTime());
}

type Writer = (talk: Talk, date: string, subCategory: string, deal?: string) => SampleActivity;

function writer(random: Random, customer: SampleCustomer, contacts: readonly SampleContact[], { now, today }: Moment): Writer {
  return (talk, date, subCategory, deal) => {
    const contact = random.chance(0.7) ? contacts[0] : random.pick(contacts);
    const places = { goods: words[customer.language].goods[subCategory] ?? subCategory, contact: contact?.name ?? customer.name, owner: personByKey(customer.owner).name };
    return {
      channel: talk.channel,
      direction: talk.direction,
      subject: fill(talk.subject, places),
      body: fill(talk.body, places),
      customer: customer.key,
      contact: contact?.key ?? null,
      deal: deal ?? null,
      author: customer.owner,
      occurredAt: happened(random, date < today ? date : today, zones[customer.language], now),
      durationMinutes: talk.minutes ? random.between(...talk.minutes) : null,
    };
  };
}

function aroundOrder(random: Random, write: Writer, customer: SampleCustomer, orderedOn: string, subCategory: string): SampleActivity[] {
  const { beforeOrder, atOrder, afterOrder } = words[customer.language];
  return [
    random.chance(0.26) ? [write(random.pick(beforeOrder), addDays(orderedOn, -random.between(2, 20)), subCategory)] : [],
    random.chance(0.36) ? [write(random.pick(atOrder), orderedOn, subCategory)] : [],
    random.chance(0.28) ? [write(random.pick(afterOrder), addDays(orderedOn, random.between(3, 12)), subCategory)] : [],
  ].flat();
}

/** What was said while a deal went through its stages; about a quarter of the open ones nobody has spoken for weeks. */
function aroundDeal(random: Random, write: Writer, customer: SampleCustomer, deal: SampleDeal, { today }: Moment): SampleActivity[] {
  const { beforeOrder } = words[customer.language];
  const steps = deal.stays.filter(({ stage }) => stage !== "won" && stage !== "lost");
  const past = steps.map(({ enteredAt }) => write(random.pick(beforeOrder), enteredAt.toISOString().slice(0, 10), deal.subCategory, deal.key));
  if (deal.status !== OpportunityStatus.OPEN || random.chance(0.25)) return past;
  return [...past, write(random.pick(beforeOrder), addDays(today, -random.between(0, 6)), deal.subCategory, deal.key)];
}

/** Who has never bought has asked, and half of them have been called since. */
function firstWords(random: Random, write: Writer, { language, createdAt }: SampleCustomer, { today }: Moment): SampleActivity[] {
  const asked = createdAt.toISOString().slice(0, 10);
  if (asked < addDays(today, -reach)) return [];
  const { beforeOrder, goods } = words[language];
  const subCategory = random.pick(Object.keys(goods));
  const [inbound, outbound] = [Direction.INBOUND, Direction.OUTBOUND].map((direction) => random.pick(beforeOrder.filter((talk) => talk.direction === direction))) as [Talk, Talk];
  return [write(inbound, asked, subCategory), ...(random.chance(0.5) ? [write(outbound, addDays(asked, random.between(2, 25)), subCategory)] : [])];
}

/** Somebody gets in touch every few months without a cause. */
function inBetween(random: Random, write: Writer, customer: SampleCustomer, { today }: Moment): SampleActivity[] {
  const goods = [...new Set(customer.orders.map((order) => mainLine(order).subCategory))];
  const entries: SampleActivity[] = [];
  const since = customer.createdAt.toISOString().slice(0, 10);
  for (let date = addDays(today, -random.between(0, reach / 2)); date > addDays(today, -reach) && date > since; date = addDays(date, -random.between(200, 500))) {
    entries.push(write(random.pick(words[customer.language].inBetween), date, random.pick(goods)));
  }
  return entries;
}
