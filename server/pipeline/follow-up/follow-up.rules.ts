import { transitions } from "../../core/transitions";
import { badInput } from "../../core/errors";
import { Channel, Direction } from "../../customers/activity/activity.entity";
import { FollowUpStatus } from "./follow-up.entity";

/** Open, then done or given up, once and for all. */
export const followUpStates = transitions<FollowUpStatus>([
  [FollowUpStatus.OPEN, FollowUpStatus.DONE],
  [FollowUpStatus.OPEN, FollowUpStatus.CANCELLED],
]);

/** @throws BAD_USER_INPUT where the follow-up is done or cancelled */
export function assertOpen(status: FollowUpStatus): void {
  if (status !== FollowUpStatus.OPEN) throw badInput({ path: "id", code: "closed", message: "the follow-up is no longer open" });
}

/** Whether an open follow-up's time has passed. */
export const isOverdue = (status: FollowUpStatus, dueAt: Date, now: Date): boolean => status === FollowUpStatus.OPEN && dueAt < now;

/** How a follow-up that was done stands in the timeline: we got in touch, unless no way was named. */
export function entryOf(channel: Channel | null | undefined): { channel: Channel; direction: Direction } {
  if (!channel || channel === Channel.NOTE) return { channel: Channel.NOTE, direction: Direction.INTERNAL };
  return { channel, direction: Direction.OUTBOUND };
}
