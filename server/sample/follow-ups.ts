import type { Channel } from "../customers/activity/activity.entity";
import { Role } from "../identity/role";
import { FollowUpStatus } from "../pipeline/follow-up/follow-up.entity";
import { OpportunityStatus } from "../pipeline/opportunity/opportunity.enums";
import type { SampleCustomer } from "./customers";
import type { SampleDeal } from "./deals";
import { addDays, addMinutes, happened, planned, type Moment } from "./moment";
import { mainLine } from "./orders";
import { people, salesTeams, zones, type SamplePerson } from "./people";
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

/** About 500 follow-ups: everybody who meets customers has some overdue, some due in the next hours, some ahead and some done. */
export function followUpsOf(customers: readonly SampleCustomer[], deals: readonly SampleDeal[], moment: Moment): SampleFollowUp[] {
  const random = randomFor("follow-ups");
  return people.flatMap((person) => {
    const due = counts[person.role as keyof typeof counts];
    if (!due) return [];
    const matters = mattersOf(person, customers, deals);
    return (Object.keys(due) as Kind[]).flatMap((kind) => Array.from({ length: due[kind] }, () => followUp(random, person, random.pick(matters), kind, moment)));
  });
}

/** What a task may be about: a customer, with a deal where one is open. */
interface Matter {
  readonly customer: SampleCustomer;
  readonly deal: SampleDeal | null;
}

function mattersOf(person: SamplePerson, customers: readonly SampleCustomer[], deals: readonly SampleDeal[]): Matter[] {
  const own = customers.filter(({ owner, language }) => (person.role === Role.SALES ? owner === person.key : person.role === Role.SALES_MANAGER ? salesTeams[language] === person.team : language === person.language));
  const open = new Map(deals.flatMap((deal) => (deal.status === OpportunityStatus.OPEN && deal.customer ? [[deal.customer, deal] as const] : [])));
  const withDeal = own.flatMap((customer) => (open.has(customer.key) && person.role !== Role.SERVICE ? [{ customer, deal: open.get(customer.key) ?? null }] : []));
  return [...withDeal, ...withDeal, ...own.map((customer) => ({ customer, deal: null }))];
}

function followUp(random: Random, person: SamplePerson, { customer, deal: open }: Matter, kind: Kind, moment: Moment): SampleFollowUp {
  const { tasks, goods } = words[customer.language];
  const task = random.pick(tasks);
  const deal = kind === "done" || kind === "cancelled" ? null : open;
  const subCategory = deal?.subCategory ?? mainLine(random.pick(customer.orders)).subCategory;
  const dueAt = dueTime(random, person, kind, moment);
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

function dueTime(random: Random, { language }: SamplePerson, kind: Kind, { now, today }: Moment): Date {
  const zone = zones[language];
  if (kind === "soon") return quarterHour(addMinutes(now, random.between(30, 6 * 60)));
  if (kind === "ahead") return planned(random, addDays(today, random.between(1, 21)), zone);
  const [least, most] = kind === "overdue" ? [1, 12] : [5, 500];
  return happened(random, addDays(today, -random.between(least, most)), zone, now);
}

/** The next full quarter of an hour. */
function quarterHour(time: Date): Date {
  const quarter = 15 * 60_000;
  return new Date(Math.ceil(time.getTime() / quarter) * quarter);
}

const earlier = (left: Date, right: Date): Date => (left < right ? left : right);
