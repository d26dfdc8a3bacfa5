import { readState } from "@/lib/url/codecs";
import { queueShape, queueVariables } from "./queueState";

const now = Date.parse("2026-03-04T04:05:06.000Z");
const of = (address: string) => queueVariables(readState(queueShape, new URLSearchParams(address)), "usr_sue", now);
const waiting = ["NEW", "OPEN", "PENDING"];

test.each([
  ["", { status: waiting }],
  ["view=mine", { status: waiting, assigneeId: ["usr_sue"] }],
  ["view=unassigned", { status: waiting, unassigned: true }],
  ["view=soon", { status: waiting, nextDueAt: { from: "2026-03-04T04:05:00.000Z", to: "2026-03-04T08:05:00.000Z" } }],
  ["view=overdue", { status: waiting, nextDueAt: { to: "2026-03-04T04:05:00.000Z" } }],
  ["view=PENDING", { status: ["PENDING"] }],
  ["view=nonsense&kind=REPAIR&channel=PHONE&priority=URGENT&search=列印", { status: waiting, kind: ["REPAIR"], channel: ["PHONE"], priority: ["URGENT"], search: "列印" }],
])("the queue at ?%s", (address, filter) => {
  expect(of(address)).toEqual({ first: 50, filter, sort: { field: "NEXT_DUE_AT", direction: "ASC" } });
});

test("what is over stands by its last change, unless it was sorted otherwise", () => {
  expect(of("view=CLOSED").sort).toEqual({ field: "UPDATED_AT", direction: "DESC" });
  expect(of("view=CLOSED&sort=CREATED_AT").sort).toEqual({ field: "CREATED_AT", direction: "ASC" });
});

test("the question stays the same within a minute, so that it is not asked again", () => {
  const state = readState(queueShape, new URLSearchParams("view=soon"));
  expect(queueVariables(state, "usr_sue", now + 50_000)).toEqual(queueVariables(state, "usr_sue", now));
});
