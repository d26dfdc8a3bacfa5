import type { Alert } from "@/components/alert/reason";
import type { DayFollowUpFragment, DayTicketFragment } from "@/generated/graphql";
import { afterMonth, afterWeek, dayVariables } from "./dayVariables";
import { urgencies } from "./urgency";

const now = Date.parse("2026-03-04T04:00:00.000Z");
const tonight = "2026-03-04T16:00:00.000Z";
const page = <Node>(...given: Node[]) => ({ edges: given.map(node => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } });
const customer = { id: "cus_1", name: "國泰", level: "A" } as const;

const followUp = (id: string, dueAt: string, status: "OPEN" | "DONE" = "OPEN"): DayFollowUpFragment => ({
  id, version: 1, subject: "Call", dueAt, status, channel: null, outcome: null, isOverdue: false, abilities: ["update"], customer, opportunity: null,
});
const ticket = (id: string, nextDueAt: string | null): DayTicketFragment => ({
  id, version: 1, number: "T-1", subject: "Broken", status: "OPEN", priority: "NORMAL", createdAt: "2026-03-01T00:00:00.000Z", nextDueAt, firstRespondedAt: null, firstResponseDueAt: null, customer, assignee: null,
});
const alert = (id: string, severity: "BAD" | "WATCH", record: Alert["record"], raisedAt = "2026-03-04T01:00:00.000Z"): Alert => ({
  id, version: 1, kind: "TICKET_DUE", advice: null, rule: { id: "rul_1", name: "Tickets" }, status: "OPEN", severity, priority: "NORMAL", nextStep: null, raisedAt, dueAt: null, snoozedUntil: null, doneAt: null, outcome: null, abilities: ["update"], params: [], owner: null, customer, record,
});
const ids = (day: Parameters<typeof urgencies>[0]) => urgencies(day, now, tonight).map(item => `${item.group} ${item.id}`);
const none = { urgent: page<Alert>(), worthALook: page<Alert>(), due: page<DayFollowUpFragment>(), mine: page<DayTicketFragment>() };

describe("what waits for a person", () => {
  test("stands in order of urgency: late by due time, then today, then worth a look with the newest first", () => {
    const day = {
      urgent: page(alert("alt_3", "BAD", null, "2026-03-04T02:00:00.000Z")),
      worthALook: page(alert("alt_1", "WATCH", null), alert("alt_2", "WATCH", null, "2026-03-04T03:00:00.000Z")),
      due: page(followUp("fol_today", "2026-03-04T08:00:00.000Z"), followUp("fol_late", "2026-03-04T03:00:00.000Z")),
      mine: page(ticket("tic_late", "2026-03-03T03:00:00.000Z"), ticket("tic_later", "2026-03-06T03:00:00.000Z"), ticket("tic_still", null)),
    };
    expect(ids(day)).toEqual(["overdue tic_late", "overdue alt_3", "overdue fol_late", "today fol_today", "look alt_2", "look alt_1"]);
  });

  test("is each shown once: an alert stands with the follow-up or ticket that it is about", () => {
    const about = alert("alt_1", "BAD", { __typename: "FollowUp", id: "fol_1", version: 1, subject: "Call", dueAt: "2026-03-04T03:00:00.000Z", abilities: [] });
    const items = urgencies({ ...none, urgent: page(about), due: page(followUp("fol_1", "2026-03-04T03:00:00.000Z")) }, now, tonight);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ kind: "followUp", alert: { id: "alt_1" } });
  });

  test("leaves at once when it is done, put off until another day, or solved", () => {
    const day = {
      urgent: page({ ...alert("alt_1", "BAD", null), status: "DONE" as const }),
      worthALook: page({ ...alert("alt_2", "WATCH", null), status: "SNOOZED" as const }),
      due: page(followUp("fol_1", "2026-03-04T03:00:00.000Z", "DONE"), followUp("fol_2", "2026-03-05T03:00:00.000Z")),
      mine: page({ ...ticket("tic_1", "2026-03-03T03:00:00.000Z"), status: "RESOLVED" as const }),
    };
    expect(ids(day)).toEqual([]);
  });

  test("is empty for a role that has no part in any of it", () => {
    expect(urgencies({}, now, tonight)).toEqual([]);
  });
});

describe("a day", () => {
  test("ends at midnight on the person's own clock, and asks only for what the role has", () => {
    const variables = dayVariables({ user: { id: "usr_sue" }, timeZone: "Asia/Taipei", abilities: ["alert:read", "followUp:read", "ticket:reply"] }, "2026-03-04");
    expect(variables).toMatchObject({ me: ["usr_sue"], today: { from: "2026-03-03T16:00:00.000Z", to: tonight }, closing: { to: "2026-04-01" }, deals: false, tickets: true });
  });

  test.each([["2026-03-02", "2026-03-09"], ["2026-03-08", "2026-03-09"], ["2026-12-31", "2027-01-04"]])("%s: its week ends before %s", (day, end) => expect(afterWeek(day)).toBe(end));
  test.each([["2026-03-31", "2026-04-01"], ["2026-12-01", "2027-01-01"]])("%s: its month ends before %s", (day, end) => expect(afterMonth(day)).toBe(end));
});
