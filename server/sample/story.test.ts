import { createHash } from "node:crypto";
import fc from "fast-check";
import { DateTime } from "luxon";
import { day, hour } from "../core/clock";
import { CustomerLevel, LifeCycleStage } from "../customers/customer/customer.enums";
import { Role } from "../identity/role";
import { FollowUpStatus } from "../pipeline/follow-up/follow-up.entity";
import { OrderStatus } from "../orders/order/order.enums";
import { OpportunityStatus } from "../pipeline/opportunity/opportunity.enums";
import { aroundTheClock } from "../core/calendar/calendar.types";
import { dueTimes } from "../service/ticket/sla.rules";
import { TicketKind, TicketStatus } from "../service/ticket/ticket.enums";
import { addDays, daysBetween } from "./moment";
import { ordersOf, shiftToNow, totalOf } from "./orders";
import { agentsFor, people } from "./people";
import { tellStory, type Story } from "./story";
import { readSuperstore, type SuperstoreLine } from "./superstore";
import { languages } from "./words";

const now = new Date("2026-03-02T09:00:00.000Z");

let story: Story;
beforeAll(async () => {
  story = await tellStory(now, "UTC");
});

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)].sort();
const hashOf = (told: Story): string => createHash("sha256").update(JSON.stringify(told, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value))).digest("hex");
const traditional = /[們單價這電應會過發實請貨對]/;
const simplified = /[们单价这电应会过发实请货对]/;

describe("the sales of the sample", () => {
  it("have every customer, order, line and product of the Superstore", () => {
    const { orders, products } = story;
    const customers = story.customers.filter((customer) => customer.orders.length > 0);
    expect([customers.length, orders.length, orders.flatMap(({ lines }) => lines).length, products.length]).toEqual([793, 5009, 9994, 1862]);
    expect(new Set(products.map(({ key }) => key)).size).toBe(1862);
  });

  it("add up to the ten-thousandth", () => {
    const lines = story.orders.flatMap((order) => order.lines);
    expect(story.orders.reduce((sum, order) => sum + totalOf(order), 0n)).toBe(22_972_008_603n);
    expect(lines.reduce((sum, { profit }) => sum + profit, 0n)).toBe(2_863_970_217n);
  });

  it("keep the line that is in the data twice", () => {
    const told = story.orders.flatMap(({ key, lines }) => lines.map((line) => [key, line.product, line.quantity, line.total, line.profit].join()));
    expect(told.length - new Set(told).size).toBe(1);
  });

  it("call a product with two names by the one that more lines have, and leave the lines theirs", () => {
    const lines = story.orders.flatMap((order) => order.lines);
    const names = new Map<string, Map<string, number>>();
    for (const { product, description } of lines) {
      const counted = names.get(product) ?? new Map<string, number>();
      names.set(product, counted.set(description, (counted.get(description) ?? 0) + 1));
    }
    const ambiguous = story.products.filter(({ key }) => (names.get(key)?.size ?? 0) > 1);
    expect(ambiguous).toHaveLength(32);
    for (const { key, name } of ambiguous) expect(names.get(key)?.get(name)).toBe(Math.max(...(names.get(key)?.values() ?? [])));
  });

  it("have orders under way, those that leave the house only after today being open", () => {
    expect(distinct(story.orders.map(({ status }) => status))).toEqual(["COMPLETED", "OPEN", "SHIPPED"]);
    for (const { shippedOn, status } of story.orders) {
      expect(shippedOn === null).toBe(status === OrderStatus.OPEN);
      expect(shippedOn === null || shippedOn <= story.moment.today).toBe(true);
    }
  });

  it("come at an hour of their day that suits their channel, and never after now", () => {
    const hours = new Map<string, number[]>();
    for (const { orderedOn, orderedAt, channel } of story.orders) {
      const local = DateTime.fromJSDate(orderedAt, { zone: "Asia/Taipei" });
      expect(local.toISODate()).toBe(orderedOn);
      expect(orderedAt <= story.moment.now).toBe(true);
      hours.set(channel, [...(hours.get(channel) ?? []), local.hour]);
    }
    const evening = (channel: string): number => {
      const all = hours.get(channel) ?? [];
      return all.filter((hour) => hour >= 19).length / all.length;
    };
    expect(evening("Web shop")).toBeGreaterThan(0.35);
    expect(evening("Phone")).toBe(0);
  });

  it("are paid at once by people, and by companies mostly when it is due; some is overdue", () => {
    const late = story.orders.filter(({ paymentDueOn, paidOn }) => paidOn === null && paymentDueOn < story.moment.today);
    expect(story.orders.every(({ orderedOn, paymentDueOn, paidOn }) => paymentDueOn >= orderedOn && (paidOn ?? "") <= story.moment.today)).toBe(true);
    expect(late.length / story.orders.length).toBeGreaterThan(0.001);
    expect(late.length / story.orders.length).toBeLessThan(0.03);
  });
});

describe("the time of the sales", () => {
  let lines: SuperstoreLine[];
  beforeAll(async () => {
    lines = await readSuperstore();
  });

  it("is moved by whole weeks so that the newest order is of the last seven days, whatever the clock says", () => {
    const newest = lines.reduce((last, { orderedOn }) => (orderedOn > last ? orderedOn : last), "");
    const some = lines.filter(({ orderedOn }, index) => orderedOn === newest || index % 500 === 0);
    fc.assert(
      fc.property(fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }), (time) => {
        const today = time.toISOString().slice(0, 10);
        const moved = shiftToNow(some, today);
        const age = daysBetween(ordersOf(moved, { now: new Date(`${today}T12:00:00Z`), today }, "UTC").at(-1)?.orderedOn ?? "", today);
        const shifts = distinct(moved.map(({ orderedOn, shippedOn }, index) => [daysBetween(some[index]?.orderedOn ?? "", orderedOn), daysBetween(some[index]?.shippedOn ?? "", shippedOn)]).flat());
        return age >= 0 && age < 7 && shifts.length === 1 && (shifts[0] ?? 1) % 7 === 0;
      }),
    );
  });
});

describe("the story", () => {
  it("is the same for the same time, and another for another", async () => {
    expect(hashOf(await tellStory(now, "UTC"))).toBe(hashOf(story));
    expect(hashOf(await tellStory(new Date(now.getTime() + 30 * day), "UTC"))).not.toBe(hashOf(story));
  });

  it("has no past after now", () => {
    const past = [
      ...story.customers.map(({ createdAt }) => createdAt),
      ...story.activities.map(({ occurredAt }) => occurredAt),
      ...story.deals.flatMap(({ stays }) => stays.map(({ enteredAt }) => enteredAt)),
      ...story.followUps.flatMap(({ createdAt, doneAt }) => (doneAt ? [createdAt, doneAt] : [createdAt])),
      ...story.tickets.flatMap(({ createdAt, resolvedAt, closedAt, messages }) => [createdAt, resolvedAt ?? createdAt, closedAt ?? createdAt, ...messages.map(({ sentAt }) => sentAt)]),
    ];
    expect(past.filter((time) => time > now)).toEqual([]);
  });

  it("goes forward in every deal and conversation", () => {
    const rows = [...story.deals.map(({ stays }) => stays.map(({ enteredAt }) => enteredAt.getTime())), ...story.tickets.map(({ messages }) => messages.map(({ sentAt }) => sentAt.getTime()))];
    for (const times of rows) expect(times).toEqual(times.slice().sort((left, right) => left - right));
  });

  it("speaks three languages, each in its own script, with places filled in", () => {
    for (const language of languages) {
      const customers = story.customers.filter((customer) => customer.language === language);
      expect(customers.length).toBeGreaterThanOrEqual(264);
      const keys = new Set(customers.map(({ key }) => key));
      const texts = [
        ...story.activities.filter(({ customer }) => keys.has(customer)).flatMap(({ subject, body }) => [subject, body]),
        ...story.tickets.filter(({ customer }) => keys.has(customer)).flatMap(({ subject, messages }) => [subject, ...messages.map(({ body }) => body)]),
        ...story.deals.filter((deal) => deal.language === language).map(({ name }) => name),
      ].join("\n");
      expect([traditional.test(texts), simplified.test(texts)]).toEqual([language === "zh-Hant", language === "zh-Hans"]);
      expect(/[{}]|undefined/.test(texts)).toBe(false);
    }
  });

  it("has every level, deals in every stage, and tickets of every kind and status", () => {
    expect(distinct(story.customers.map(({ level }) => level))).toEqual(Object.values(CustomerLevel));
    expect(distinct(story.deals.map(({ stays }) => stays.at(-1)?.stage))).toEqual(["lead", "lost", "negotiation", "proposal", "qualified", "won"]);
    expect(distinct(story.tickets.map(({ status }) => status))).toEqual(Object.values(TicketStatus).sort());
    expect(distinct(story.tickets.map(({ kind }) => kind))).toEqual(Object.values(TicketKind).sort());
    expect(distinct(story.followUps.map(({ status }) => status))).toEqual(Object.values(FollowUpStatus).sort());
    expect([story.deals, story.followUps, story.tickets].map(({ length }) => Math.round(length / 100))).toEqual([7, 7, 4]);
    expect(Math.round(story.activities.length / 1_000)).toBe(7);
  });

  it("won deals with real orders, at their totals and on their days", () => {
    const totals = new Map(story.customers.map(({ key, orders }) => [key, orders.map((order) => `${order.orderedOn} ${totalOf(order)}`)]));
    for (const deal of story.deals.filter(({ status }) => status === OpportunityStatus.WON)) {
      const near = [0, 1, 2].map((days) => `${addDays((deal.closedAt as Date).toISOString().slice(0, 10), days)} ${deal.value ?? 0n}`);
      expect(near.some((order) => totals.get(deal.customer ?? "")?.includes(order))).toBe(true);
    }
  });
});

describe("those who have never bought", () => {
  const prospects = () => story.customers.filter(({ orders }) => orders.length === 0);
  const since = (days: number) => prospects().filter(({ createdAt }) => createdAt >= new Date(now.getTime() - days * day));
  const withAll = (found: readonly { customer: string | null }[]) => new Set(found.map(({ customer }) => customer));

  it("make a lead of this year a customer in one case of five, as in a house that advertises", () => {
    const won = story.customers.filter(({ orders, createdAt }) => orders.length > 0 && createdAt >= new Date(now.getTime() - 365 * day));
    const share = won.length / (won.length + since(365).length);
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.35);
  });

  it("are hoped for while they are new, and mostly lost when they are old", () => {
    expect(distinct(prospects().map(({ lifeCycleStage }) => lifeCycleStage))).toEqual(["LOST", "NURTURING", "POTENTIAL"]);
    expect(since(25).every(({ lifeCycleStage }) => lifeCycleStage === LifeCycleStage.POTENTIAL)).toBe(true);
  });

  it("have asked, are followed up, and some have said why not", () => {
    const [said, planned] = [withAll(story.activities), withAll(story.followUps)];
    expect(since(700).every(({ key }) => said.has(key))).toBe(true);
    expect(since(150).filter(({ key }) => !planned.has(key)).every(({ createdAt }) => createdAt > new Date(now.getTime() - 15 * day))).toBe(true);
    const keys = new Set(prospects().map(({ key }) => key));
    const deals = story.deals.filter(({ customer }) => keys.has(customer ?? ""));
    expect(distinct(deals.map(({ status }) => status))).toEqual([OpportunityStatus.LOST, OpportunityStatus.OPEN]);
    expect(deals.every(({ status, lostReason }) => (status === OpportunityStatus.LOST) === (lostReason !== null))).toBe(true);
  });

  it("are met before their deals begin", () => {
    const met = new Map(prospects().map(({ key, createdAt }) => [key, createdAt]));
    for (const { customer, createdAt } of story.deals) expect(createdAt.getTime() + 4 * day).toBeGreaterThan(met.get(customer ?? "")?.getTime() ?? 0);
  });
});

describe("my day", () => {
  const openOf = (key: string) => story.followUps.filter(({ owner, status }) => owner === key && status === FollowUpStatus.OPEN);

  it.each(people.filter(({ role }) => role === Role.SALES || role === Role.SALES_MANAGER).map(({ key }) => key))("gives %s something overdue and something due today", (key) => {
    const due = openOf(key).map(({ dueAt }) => dueAt.getTime() - now.getTime());
    expect(due.some((time) => time < 0)).toBe(true);
    expect(due.some((time) => time >= 0 && time < 7 * hour)).toBe(true);
  });

  it.each(people.filter(({ role }) => role === Role.SALES).map(({ key }) => key))("shows %s deals that close within a week", (key) => {
    const closing = story.deals.filter(({ owner, status, expectedCloseOn }) => owner === key && status === OpportunityStatus.OPEN && expectedCloseOn !== null && daysBetween(story.moment.today, expectedCloseOn) <= 7);
    expect(closing.length).toBeGreaterThan(0);
  });

  it.each(distinct(languages.flatMap((language) => agentsFor(language).map(({ key }) => key))))("shows %s tickets whose time has run out or runs out within hours", (key) => {
    const open = story.tickets.filter(({ assignee, status }) => assignee === key && (status === TicketStatus.OPEN || status === TicketStatus.PENDING));
    const left = open.map(({ priority, createdAt }) => dueTimes(aroundTheClock("UTC"), priority, createdAt).resolutionDueAt.getTime() - now.getTime());
    expect(left.some((time) => time < 0)).toBe(true);
    expect(left.some((time) => time >= 0 && time < 4 * hour)).toBe(true);
  });
});
