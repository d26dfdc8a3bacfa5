import { readState } from "@/lib/url/codecs";
import { inboxShape, inboxVariables } from "./inboxState";

const of = (address: string) => inboxVariables(readState(inboxShape, new URLSearchParams(address)), "usr_amy");

test("an inbox is what is open and mine, the newest first", () => {
  expect(of("")).toMatchObject({ filter: { status: ["OPEN"], ownerId: ["usr_amy"] }, sort: { field: "RAISED_AT", direction: "DESC" } });
});

test("the team's is everybody's whom I may see, and filters add up", () => {
  expect(of("team=1&status=DONE&status=SNOOZED&severity=BAD&kind=TICKET_DUE").filter).toEqual({ status: ["DONE", "SNOOZED"], severity: ["BAD"], kind: ["TICKET_DUE"] });
});

test("what is no status is not asked for", () => {
  expect(of("status=EVERYTHING").filter.status).toEqual(["OPEN"]);
});
