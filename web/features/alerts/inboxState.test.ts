import { readState } from "@/lib/url/codecs";
import { inboxShape, inboxVariables } from "./inboxState";

const of = (address: string) => inboxVariables(readState(inboxShape, new URLSearchParams(address)), "usr_amy", "2026-03-02", "Asia/Taipei");

test("an inbox is what is open and mine, the newest first", () => {
  expect(of("")).toMatchObject({ filter: { status: ["OPEN"], responsibleId: ["usr_amy"] }, sort: { field: "RAISED_AT", direction: "DESC" } });
});

test("the team's is everybody's whom I may see, and filters add up", () => {
  expect(of("scope=team&status=DONE&status=SNOOZED&severity=BAD&rule=rul_due").filter).toEqual({ status: ["DONE", "SNOOZED"], severity: ["BAD"], ruleId: ["rul_due"] });
});

test("what is no status is not asked for", () => {
  expect(of("status=EVERYTHING").filter.status).toEqual(["OPEN"]);
});

test("due is counted in whole days of the viewer's clock", () => {
  expect(of("due=OVERDUE").filter.dueAt).toEqual({ to: "2026-03-01T16:00:00.000Z" });
  expect(of("due=WEEK").filter.dueAt).toEqual({ to: "2026-03-08T16:00:00.000Z" });
});

test("of the team, those chosen", () => {
  expect(of("scope=team&owner=usr_amy&priority=URGENT").filter).toEqual({ status: ["OPEN"], priority: ["URGENT"], ownerId: ["usr_amy"] });
});
