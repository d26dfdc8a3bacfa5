import { hour, minute, second } from "../../core/clock";
import { transitions } from "../../core/transitions";
import { ConsentPurpose } from "../../customers/consent/consent.entity";
import { MessageChannelKind, MessagePurpose, MessageRecipient, MessageStatus, SuppressionReason } from "./message.enums";

const { QUEUED, FAILED, SENT, DEAD, SUPPRESSED } = MessageStatus;

/** How a message may go on: to be sent, tried again, given up, held back; and once more after it was given up. */
export const messageStates = transitions<MessageStatus>([
  [QUEUED, SENT], [QUEUED, FAILED], [QUEUED, DEAD], [QUEUED, SUPPRESSED],
  [FAILED, SENT], [FAILED, FAILED], [FAILED, DEAD], [FAILED, SUPPRESSED],
  [DEAD, QUEUED],
]);

/** What still has to be sent. */
export const waiting = [QUEUED, FAILED] as const;

/** Tries before a message is given up: with the pauses below, about a day. What tells of yesterday is not sent tomorrow. */
export const mostTries = 9;

const [firstPause, longestPause] = [20 * second, 8 * hour] as const;

/**
 * How long to wait after a number of failed tries, in milliseconds: 20 s, four times as long each time, at most 8 h.
 * @param chance from 0 to 1; a quarter more or less, so that what failed together is not tried together
 */
export const pauseAfter = (tries: number, chance: number): number => Math.min(firstPause * 4 ** (tries - 1), longestPause) * (0.75 + chance / 2);

/** How long a channel rests after its endpoint said that it was too much: they all count by the minute. */
export const restAfter = minute;

/** Channels that speak to a group and to nobody in person. */
export const isRobot = (kind: MessageChannelKind): boolean => kind !== MessageChannelKind.EMAIL && kind !== MessageChannelKind.SMS;

/** Whether a channel of this kind can reach such a recipient: robots speak to their group; colleagues have an address and no number. */
export function reaches(kind: MessageChannelKind, recipient: MessageRecipient): boolean {
  if (recipient === MessageRecipient.GROUP) return isRobot(kind);
  return recipient === MessageRecipient.OWNER ? kind === MessageChannelKind.EMAIL : !isRobot(kind);
}

/** What somebody must have agreed to for a message; undefined where it needs no consent: service, and colleagues. */
export function consentFor(purpose: MessagePurpose, kind: MessageChannelKind, recipient: MessageRecipient): ConsentPurpose | undefined {
  if (purpose === MessagePurpose.SERVICE || recipient !== MessageRecipient.CONTACT) return undefined;
  return kind === MessageChannelKind.SMS ? ConsentPurpose.SMS : ConsentPurpose.MARKETING_EMAIL;
}

/** The newest words of the person written to, and of the customer they belong to; undefined where nothing was ever said. */
export interface Said {
  readonly person: boolean | undefined;
  readonly customer: boolean | undefined;
}

/** Why somebody is not to be written to. A yes must be the person's own; a no of the customer counts for everybody there. */
export function withheld({ person, customer }: Said): SuppressionReason | undefined {
  if (person === false || customer === false) return SuppressionReason.UNSUBSCRIBED;
  return person ? undefined : SuppressionReason.NO_CONSENT;
}
