import { Channel, Direction } from "../../customers/activity/activity.entity";
import { faultsOf } from "../../testing/faults-of";
import { FollowUpStatus } from "./follow-up.entity";
import { assertOpen, entryOf, followUpStates, isOverdue } from "./follow-up.rules";

const { OPEN, DONE, CANCELLED } = FollowUpStatus;
const now = new Date("2026-03-02T09:00:00Z");

test.each<[FollowUpStatus, FollowUpStatus, boolean]>([
  [OPEN, DONE, true],
  [OPEN, CANCELLED, true],
  [DONE, OPEN, false],
  [DONE, CANCELLED, false],
  [CANCELLED, OPEN, false],
  [CANCELLED, DONE, false],
])("from %s to %s: %s", (from, to, allowed) => {
  expect(followUpStates.allows(from, to)).toBe(allowed);
});

test.each<[FollowUpStatus, number, boolean]>([
  [OPEN, -1, true],
  [OPEN, 0, false],
  [OPEN, 1, false],
  [DONE, -1, false],
  [CANCELLED, -1, false],
])("%s and due %d ms from now is overdue: %s", (status, milliseconds, overdue) => {
  expect(isOverdue(status, new Date(now.getTime() + milliseconds), now)).toBe(overdue);
});

test("only an open one may be put off", () => {
  expect(() => assertOpen(OPEN)).not.toThrow();
  expect(() => assertOpen(DONE)).toThrow("no longer open");
  expect(faultsOf(() => assertOpen(CANCELLED))).toEqual([{ path: "id", code: "closed" }]);
});

test("stands in the timeline as a call of ours, or as a note where no channel was named", () => {
  expect(entryOf(Channel.PHONE)).toEqual({ channel: Channel.PHONE, direction: Direction.OUTBOUND });
  for (const none of [null, undefined, Channel.NOTE]) expect(entryOf(none)).toEqual({ channel: Channel.NOTE, direction: Direction.INTERNAL });
});
