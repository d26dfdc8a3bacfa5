import { aroundTheClock } from "../../core/calendar/calendar.types";
import { hour, TestClock } from "../../core/clock";
import { Channel, Direction } from "../../customers/activity/activity.entity";
import { faultsOf } from "../../testing/faults-of";
import { dueTimes, runClocks } from "./sla.rules";
import { TicketPriority as Priority, TicketStatus as Status } from "./ticket.enums";
import { assertRatable, enter, openingDirection, rankOf, replyChannel, takeMessage, ticketMoves, type Course } from "./ticket.rules";

/** Nobody has set working hours. */
const byTheClock = { version: 0, calendar: aroundTheClock("UTC") };
const opened = new Date("2026-03-02T09:00:00.000Z");
const after = (hours: number): Date => new Date(opened.getTime() + hours * hour);

/** A ticket opened at nine, with its clocks running. */
function ticket(facts: Partial<Course> = {}): Course {
  const course: Course = { priority: Priority.NORMAL, status: Status.NEW, createdAt: opened, calendarVersion: 0, ...facts };
  runClocks(course, byTheClock);
  return course;
}

describe("what we promise", () => {
  test.each([
    [Priority.URGENT, 1, 8],
    [Priority.HIGH, 4, 24],
    [Priority.NORMAL, 24, 72],
    [Priority.LOW, 48, 120],
  ])("%s: an answer within %i hours, a solution within %i", (priority, answer, solution) => {
    expect(dueTimes(byTheClock.calendar, priority, opened)).toEqual({ firstResponseDueAt: after(answer), resolutionDueAt: after(solution) });
  });

  test.each([
    ["new", {}, 24],
    ["answered", { status: Status.OPEN, firstRespondedAt: after(1) }, 72],
    ["in work, but not answered", { status: Status.OPEN }, 24],
    ["pending: nothing pauses yet", { status: Status.PENDING, firstRespondedAt: after(1) }, 72],
    ["resolved", { status: Status.RESOLVED, resolvedAt: after(2) }, undefined],
    ["closed", { status: Status.CLOSED, resolvedAt: after(2), closedAt: after(3) }, undefined],
  ])("the next due time of one that is %s", (_, facts, hours) => {
    expect(ticket(facts).nextDueAt).toEqual(hours === undefined ? null : after(hours));
  });

  test("another priority sets the clocks that run, counted from the opening, and leaves those that have stopped", () => {
    const answered = ticket({ status: Status.OPEN });
    takeMessage(answered, Direction.OUTBOUND, after(2), byTheClock);
    answered.priority = Priority.URGENT;
    runClocks(answered, byTheClock);
    expect(answered).toMatchObject({ firstResponseDueAt: after(24), resolutionDueAt: after(8), nextDueAt: after(8) });
    const waiting = ticket();
    waiting.priority = Priority.HIGH;
    runClocks(waiting, byTheClock);
    expect(waiting).toMatchObject({ firstResponseDueAt: after(4), resolutionDueAt: after(24), nextDueAt: after(4) });
    const resolved = ticket();
    enter(resolved, Status.RESOLVED, after(1), byTheClock);
    resolved.priority = Priority.LOW;
    runClocks(resolved, byTheClock);
    expect(resolved).toMatchObject({ firstResponseDueAt: after(24), resolutionDueAt: after(72), nextDueAt: null });
  });
});

describe("the way from new to closed", () => {
  const allowed = ["NEW>OPEN", "NEW>PENDING", "NEW>RESOLVED", "OPEN>PENDING", "OPEN>RESOLVED", "PENDING>OPEN", "PENDING>RESOLVED", "RESOLVED>OPEN", "RESOLVED>CLOSED", "CLOSED>OPEN"];
  const all = Object.values(Status);

  test.each(all.flatMap((from) => all.map((to) => [from, to] as const)))("%s to %s", (from, to) => {
    expect(ticketMoves.allows(from, to)).toBe(allowed.includes(`${from}>${to}`));
  });

  test("resolving, closing and reopening keep their times", () => {
    const clock = new TestClock(opened);
    const course = ticket();
    const step = (status: Status): Course => {
      clock.advance(hour);
      enter(course, status, clock.now(), byTheClock);
      return { ...course };
    };
    expect(step(Status.RESOLVED)).toMatchObject({ status: Status.RESOLVED, resolvedAt: after(1), closedAt: null, nextDueAt: null });
    expect(step(Status.CLOSED)).toMatchObject({ status: Status.CLOSED, resolvedAt: after(1), closedAt: after(2), nextDueAt: null });
    expect(step(Status.OPEN)).toMatchObject({ status: Status.OPEN, resolvedAt: null, closedAt: null, nextDueAt: after(24) });
  });
});

describe("what a message does", () => {
  test.each([
    [Direction.OUTBOUND, Status.NEW, Status.OPEN],
    [Direction.OUTBOUND, Status.OPEN, Status.OPEN],
    [Direction.OUTBOUND, Status.PENDING, Status.PENDING],
    [Direction.OUTBOUND, Status.RESOLVED, Status.RESOLVED],
    [Direction.OUTBOUND, Status.CLOSED, Status.CLOSED],
    [Direction.INBOUND, Status.NEW, Status.NEW],
    [Direction.INBOUND, Status.OPEN, Status.OPEN],
    [Direction.INBOUND, Status.PENDING, Status.OPEN],
    [Direction.INBOUND, Status.RESOLVED, Status.OPEN],
    [Direction.INBOUND, Status.CLOSED, Status.OPEN],
    [Direction.INTERNAL, Status.NEW, Status.NEW],
    [Direction.INTERNAL, Status.PENDING, Status.PENDING],
    [Direction.INTERNAL, Status.RESOLVED, Status.RESOLVED],
  ])("%s on a ticket that is %s makes it %s", (direction, from, to) => {
    const course = ticket({ status: from });
    takeMessage(course, direction, after(1), byTheClock);
    expect(course.status).toBe(to);
  });

  test("only our first message to the customer stops the first clock", () => {
    const course = ticket();
    takeMessage(course, Direction.INTERNAL, after(1), byTheClock);
    takeMessage(course, Direction.INBOUND, after(2), byTheClock);
    expect(course).toMatchObject({ nextDueAt: after(24) });
    expect(course.firstRespondedAt).toBeUndefined();
    takeMessage(course, Direction.OUTBOUND, after(3), byTheClock);
    takeMessage(course, Direction.OUTBOUND, after(4), byTheClock);
    expect(course).toMatchObject({ firstRespondedAt: after(3), nextDueAt: after(72) });
  });

  test("words at the opening are the customer's, unless they are a note; an answer goes the way the ticket came", () => {
    expect([openingDirection(Channel.EMAIL), openingDirection(Channel.NOTE)]).toEqual([Direction.INBOUND, Direction.INTERNAL]);
    const called = { channel: Channel.PHONE };
    expect([replyChannel(Direction.OUTBOUND, called), replyChannel(Direction.INTERNAL, called)]).toEqual([Channel.PHONE, Channel.NOTE]);
  });
});

test("priorities sort by urgency, not by letters", () => {
  expect([Priority.HIGH, Priority.LOW, Priority.URGENT, Priority.NORMAL].sort((a, b) => rankOf(a) - rankOf(b))).toEqual([Priority.LOW, Priority.NORMAL, Priority.HIGH, Priority.URGENT]);
});

test.each([
  [Status.NEW, false],
  [Status.OPEN, false],
  [Status.PENDING, false],
  [Status.RESOLVED, true],
  [Status.CLOSED, true],
])("the customer can say how it went with one that is %s: %s", (status, may) => {
  expect(faultsOf(() => assertRatable({ status }))).toEqual(may ? [] : [{ path: "id", code: "notSolved" }]);
});

test("the first answer keeps its time when a ticket is resolved, and resolving again takes a new one", () => {
  const course = ticket();
  takeMessage(course, Direction.OUTBOUND, after(1), byTheClock);
  enter(course, Status.RESOLVED, after(2), byTheClock);
  enter(course, Status.OPEN, after(3), byTheClock);
  expect(course).toMatchObject({ firstRespondedAt: after(1), resolvedAt: null, nextDueAt: after(72) });
  enter(course, Status.RESOLVED, after(4), byTheClock);
  expect(course).toMatchObject({ resolvedAt: after(4), nextDueAt: null });
});
