import type { Channel } from "../customers/activity/activity.entity";
import { Role } from "../identity/role";
import { FollowUpStatus } from "../pipeline/follow-up/follow-up.entity";
import { OpportunityStatus } from "../pipeline/opportunity/opportunity.enums";
import type { SampleCustomer } from "./customers";
import type { SampleDeal } from "./deal-draft";
import { addDays, addMinutes, daysBetween, happened, planned, type Moment } from "./moment";
import { mainLine } from "./orders";
import { people, personByKey, salesTeams, zones, type SamplePerson } from "./people";
import { randomFor, type Random } from "./random";
import { fill, words } from "./words";

/** A dated task towards a customer, as the sample has it. */
export interface SampleFollowUp {
  readonly customer: string;
  readonly deal: string | null;
  readonly owner: string;
  readonly subject: string;
  readonly channel: Channel;
  readonly status: FollowUpStatus;
  readonly dueAt: Date;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
  readonly outcome: string | null;
}

/** How many of each a person has; those who lead or serve have fewer. */
const counts = {
  [Role.SALES]: { overdue: 4, soon: 3, ahead: 10, done: 24, cancelled: 2 },
  [Role.SALES_MANAGER]: { overdue: 1, soon: 2, ahead: 4, done: 5, cancelled: 0 },
  [Role.SERVICE]: { overdue: 1, soon: 1, ahead: 2, done: 2, cancelled: 0 },
} as const;

type Kind = keyof (typeof counts)[Role.SALES];

/** About 650 follow-ups: everybody who meets customers has some overdue, some due in the next hours, some ahead and some done. */
export function followUpsOf(customers: readonly SampleCustomer[], prospects: readonly SampleCustomer[], deals: readonly SampleDeal[], moment: Moment): SampleFollowUp[] {
  const random = randomFor("follow-ups");
  const towardsCustomers = people.flatMap((person) => {
    const due = counts[person.role as keyof typeof counts];
    if (!due) return [];
    const matters = mattersOf(person, customers, deals);
    return (Object.keys(due) as Kind[]).flatMap((kind) => Array.from({ length: due[kind] }, () => followUp(random, person, random.pick(matters), kind, moment)));
  });
  return [...towardsCustomers, ...towardsProspects(prospects, deals, moment)];
}

/** For so many days after they asked, those who have not bought are called again. */
const hopeful = 180;

/** Who has asked and not bought was called some days later; while there is hope another call is due, or is ahead. */
function towardsProspects(prospects: readonly SampleCustomer[], deals: readonly SampleDeal[], moment: Moment): SampleFollowUp[] {
  const random = randomFor("follow-ups of prospects");
  const open = openDeals(deals);
  return prospects.flatMap((customer) => {
    const known = knownFor(customer, moment);
    if (known <= overdueFor) return [];
    const kinds: readonly Kind[] = known < hopeful ? ["done", random.chance(0.2) ? "overdue" : "ahead"] : ["done"];
    return kinds.map((kind) => followUp(random, personByKey(customer.owner), { customer, deal: open.get(customer.key) ?? null }, kind, moment));
  });
}

/** What a task may be about: a customer, with a deal where one is open. */
interface Matter {
  readonly customer: SampleCustomer;
  readonly deal: SampleDeal | null;
}

function mattersOf(person: SamplePerson, customers: readonly SampleCustomer[], deals: readonly SampleDeal[]): Matter[] {
  const own = customers.filter(({ owner, language }) => (person.role === Role.SALES ? owner === person.key : person.role === Role.SALES_MANAGER ? salesTeams[language] === person.team : language === person.language));
  const open = openDeals(deals);
  const withDeal = own.flatMap((customer) => (open.has(customer.key) && person.role !== Role.SERVICE ? [{ customer, deal: open.get(customer.key) ?? null }] : []));
  return [...withDeal, ...withDeal, ...own.map((customer) => ({ customer, deal: null }))];
}

/** The open deal of each customer that has one; the last of several. */
const openDeals = (deals: readonly SampleDeal[]): ReadonlyMap<string, SampleDeal> =>
  new Map(deals.flatMap((deal) => (deal.status === OpportunityStatus.OPEN && deal.customer ? [[deal.customer, deal] as const] : [])));

function followUp(random: Random, person: SamplePerson, { customer, deal: open }: Matter, kind: Kind, moment: Moment): SampleFollowUp {
  const { tasks, firstTasks, goods } = words[customer.language];
  const [order] = customer.orders;
  const task = random.pick(order ? tasks : firstTasks);
  const deal = kind === "done" || kind === "cancelled" ? null : open;
  const subCategory = deal?.subCategory ?? (order ? mainLine(random.pick(customer.orders)).subCategory : random.pick(Object.keys(goods)));
  const dueAt = dueTime(random, person, customer, kind, moment);
  const doneAt = kind === "done" ? earlier(addMinutes(dueAt, random.between(-600, 1500)), moment.now) : null;
  const planning = addDays(dueAt.toISOString().slice(0, 10), -random.between(2, 20));
  return {
    customer: customer.key,
    deal: deal?.key ?? null,
    owner: person.key,
    subject: fill(task.subject, { goods: goods[subCategory] ?? subCategory }),
    channel: task.channel,
    status: statuses[kind],
    dueAt,
    createdAt: happened(random, planning < moment.today ? planning : moment.today, zones[person.language], moment.now),
    doneAt,
    outcome: kind === "done" ? task.outcome : null,
  };
}

const statuses: Readonly<Record<Kind, FollowUpStatus>> = {
  overdue: FollowUpStatus.OPEN,
  soon: FollowUpStatus.OPEN,
  ahead: FollowUpStatus.OPEN,
  done: FollowUpStatus.DONE,
  cancelled: FollowUpStatus.CANCELLED,
};

function dueTime(random: Random, { language }: SamplePerson, customer: SampleCustomer, kind: Kind, moment: Moment): Date {
  const { now, today } = moment;
  const zone = zones[language];
  if (kind === "soon") return quarterHour(addMinutes(now, random.between(30, 6 * 60)));
  if (kind === "ahead") return planned(random, addDays(today, random.between(1, 21)), zone);
  const [least, most] = kind === "overdue" ? [1, overdueFor] : [5, Math.max(5, Math.min(500, knownFor(customer, moment) - 3))];
  return happened(random, addDays(today, -random.between(least, most)), zone, now);
}

/** The most days that somebody lets a task wait. */
const overdueFor = 12;

/** Days since the customer is known. */
const knownFor = ({ createdAt }: SampleCustomer, { today }: Moment): number => daysBetween(createdAt.toISOString().slice(0, 10), today);

/** The next full quarter of an hour. */
function quarterHour(time: Date): Date {
  const quarter = 15 * 60_000;
  return new Date(Math.ceil(time.getTime() / quarter) * quarter);
}

const earlier = (left: Date, right: Date): Date => (left < right ? left : right);
