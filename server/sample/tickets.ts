import { minute } from "../core/clock";
import { Direction, type Channel } from "../customers/activity/activity.entity";
import { serviceLevels } from "../service/ticket/sla.rules";
import { TicketStatus, type TicketKind, type TicketPriority } from "../service/ticket/ticket.enums";
import type { SampleContact } from "./contacts";
import type { SampleCustomer } from "./customers";
import { addDays, addMinutes, happened, type Moment } from "./moment";
import type { SampleOrder, SampleOrderLine } from "./orders";
import { agentsFor, zones } from "./people";
import { randomFor, type Random } from "./random";
import { fill, words } from "./words";
import type { TicketStory } from "./words/words";

/** A ticket as the sample has it. */
export interface SampleTicket {
  readonly customer: string;
  readonly contact: string | null;
  readonly product: string;
  readonly assignee: string | null;
  readonly subject: string;
  readonly kind: TicketKind;
  readonly priority: TicketPriority;
  readonly channel: Channel;
  readonly status: TicketStatus;
  readonly createdAt: Date;
  readonly resolvedAt: Date | null;
  readonly closedAt: Date | null;
  readonly satisfaction: number | null;
  readonly messages: readonly SampleMessage[];
}

export interface SampleMessage {
  readonly direction: Direction;
  readonly body: string;
  readonly sentAt: Date;
  /** Which of us wrote it. */
  readonly author: string | null;
  /** Who wrote it, where it is none of us. */
  readonly authorName: string | null;
}

const { NEW, OPEN, PENDING, RESOLVED, CLOSED } = TicketStatus;

/** How many tickets there are in each status. */
const counts: readonly (readonly [TicketStatus, number])[] = [[CLOSED, 240], [RESOLVED, 40], [PENDING, 35], [OPEN, 50], [NEW, 35]];

/** 400 tickets in every status, some answered or solved too late, some overdue now and some soon. */
export function ticketsOf(customers: readonly SampleCustomer[], contacts: readonly SampleContact[], moment: Moment): SampleTicket[] {
  const random = randomFor("tickets");
  const speakers = new Map(contacts.flatMap((contact) => (contact.isPrimary ? [[contact.customer, contact] as const] : [])));
  const inTurn = random.shuffled(customers);
  let turn = 0;
  return counts.flatMap(([status, count]) =>
    Array.from({ length: count }, (_, index) => {
      const customer = inTurn[turn++ % inTurn.length] as SampleCustomer;
      return ticket(random, { customer, speaker: speakers.get(customer.key), status, index }, moment);
    }),
  );
}

interface Cause {
  readonly customer: SampleCustomer;
  readonly speaker: SampleContact | undefined;
  readonly status: TicketStatus;
  /** Its place among those of its status. */
  readonly index: number;
}

function ticket(random: Random, cause: Cause, moment: Moment): SampleTicket {
  const { customer, speaker, status, index } = cause;
  const { order, line } = purchase(random, customer);
  const story = random.pick(words[customer.language].tickets.filter(({ about }) => about?.some((category) => category === line.category) ?? true));
  const agents = agentsFor(customer.language);
  const agent = (agents[index % agents.length] as (typeof agents)[number]).key;
  const times = isOver(status) ? pastTimes(random, story, cause, order.orderedOn, moment) : presentTimes(random, story, status, index, moment);
  const messages = conversation(cause, story, line, agent, times);
  return {
    customer: customer.key,
    contact: speaker?.key ?? null,
    product: line.product,
    assignee: status === NEW && index % 2 === 0 ? null : agent,
    subject: told(story.subject, customer, line),
    kind: story.kind,
    priority: story.priority,
    channel: story.channel,
    status,
    createdAt: times.opening,
    resolvedAt: isOver(status) ? times.solution : null,
    closedAt: status === CLOSED ? earlier(addMinutes(times.solution, random.between(300, 4000)), moment.now) : null,
    satisfaction: isOver(status) ? saidOf(cause, times, story) : null,
    messages,
  };
}

/** Half of the customers answer how satisfied they were; who had to wait longer than promised is less so. */
function saidOf({ index }: Cause, { opening, solution }: Times, { priority }: TicketStory): number | null {
  if (index % 2 === 1) return null;
  const isLate = solution.getTime() - opening.getTime() > serviceLevels[priority].resolution * minute;
  return isLate ? 1 + (index % 3) : index % 10 === 0 ? 3 : 4 + (index % 4 === 0 ? 1 : 0);
}

/** What the ticket is about: furniture and devices give more cause than paper does. */
function purchase(random: Random, { orders }: SampleCustomer): { order: SampleOrder; line: SampleOrderLine } {
  const bought = orders.flatMap((order) => order.lines.map((line) => ({ order, line })));
  const durable = bought.filter(({ line }) => line.category !== "Office Supplies");
  return random.pick(durable.length > 0 && random.chance(0.7) ? durable : bought);
}

const isOver = (status: TicketStatus): boolean => status === RESOLVED || status === CLOSED;

/** When each part of a conversation was said. */
interface Times {
  readonly opening: Date;
  readonly question: Date;
  readonly answer: Date;
  readonly note: Date;
  readonly solution: Date;
}

/** A conversation that is over, mostly within what we promise: closed ones some time after an order, those just resolved in these days. */
function pastTimes(random: Random, { priority }: TicketStory, { customer, status }: Cause, orderedOn: string, { now, today }: Moment): Times {
  const { firstResponse, resolution } = serviceLevels[priority];
  const solved = resolution * (random.chance(0.15) ? 1 + random.next() : 0.3 + random.next() * 0.6);
  const answered = Math.min(firstResponse * (random.chance(0.12) ? 1 + random.next() * 0.5 : 0.1 + random.next() * 0.7), solved * 0.5);
  const latestOpening = addMinutes(now, -solved - 60);
  const oldest = addDays(today, -720);
  const afterOrder = orderedOn > oldest ? addDays(orderedOn, random.between(3, 40)) : addDays(oldest, random.between(0, 700));
  const date = status === RESOLVED ? addDays(today, -random.between(1, 6)) : afterOrder;
  const lastDate = latestOpening.toISOString().slice(0, 10);
  const opening = happened(random, date < lastDate ? date : lastDate, zones[customer.language], latestOpening);
  return timesBetween(opening, answered, solved);
}

/**
 * A conversation that goes on: by turns somebody's clock has run out, runs out within a few hours, or has time. A new
 * ticket's clock is that of the first response, any other's that of the resolution.
 */
function presentTimes(random: Random, { priority }: TicketStory, status: TicketStatus, index: number, { now }: Moment): Times {
  const { firstResponse, resolution } = serviceLevels[priority];
  const budget = status === NEW ? firstResponse : resolution;
  const remaining = [random.between(20, Math.min(200, budget * 0.6)), budget * (0.2 + random.next() * 0.6), -random.between(30, 1_500), budget * (0.2 + random.next() * 0.6)];
  const elapsed = budget - (remaining[Math.floor(index / 3) % remaining.length] as number);
  return timesBetween(addMinutes(now, -elapsed), Math.min(firstResponse * 0.6, elapsed * 0.3), elapsed);
}

function timesBetween(opening: Date, answered: number, solved: number): Times {
  const rest = solved - answered;
  const after = (share: number): Date => addMinutes(opening, answered + rest * share);
  return { opening, question: after(0), answer: after(0.4), note: after(0.6), solution: after(1) };
}

/** As much as has been said in a status: a new ticket is unanswered, a pending one waits for the customer. */
function conversation({ customer, speaker, status }: Cause, story: TicketStory, line: SampleOrderLine, agent: string, times: Times): SampleMessage[] {
  const say = (text: string, sentAt: Date, direction: Direction): SampleMessage => ({
    direction,
    body: told(text, customer, line),
    sentAt,
    author: direction === Direction.INBOUND ? null : agent,
    authorName: direction === Direction.INBOUND ? (speaker?.name ?? customer.name) : null,
  });
  const said = [
    say(story.opening, times.opening, Direction.INBOUND),
    say(story.question, times.question, Direction.OUTBOUND),
    say(story.answer, times.answer, Direction.INBOUND),
    ...(story.note ? [say(story.note, times.note, Direction.INTERNAL)] : []),
    say(story.solution, times.solution, Direction.OUTBOUND),
    ...(story.thanks ? [say(story.thanks, addMinutes(times.solution, 45), Direction.INBOUND)] : []),
  ];
  return said.slice(0, saidIn(status, story));
}

function saidIn(status: TicketStatus, { note, thanks }: TicketStory): number {
  if (status === NEW) return 1;
  if (status === PENDING) return 2;
  const untilNote = note ? 4 : 3;
  if (status === OPEN) return untilNote;
  return untilNote + 1 + (status === CLOSED && thanks ? 1 : 0);
}

const told = (text: string, { language }: SampleCustomer, { subCategory }: SampleOrderLine): string => fill(text, { goods: words[language].goods[subCategory] ?? subCategory });

const earlier = (left: Date, right: Date): Date => (left < right ? left : right);
