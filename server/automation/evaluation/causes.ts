import { DateTime } from "luxon";
import { day, minute } from "../../core/clock";
import { shownTime, storedTime, type Condition } from "../../core/database/sql";
import { OpportunityStatus } from "../../pipeline/opportunity/opportunity.enums";
import { FollowUpStatus } from "../../pipeline/follow-up/follow-up.entity";
import { TicketStatus } from "../../service/ticket/ticket.enums";
import type { AlertParam } from "../alert/alert.entity";
import { AlertSeverity } from "../alert/alert.enums";
import { limits } from "../rule/rule.rules";
import { RuleKind, type Rule } from "../rule/rule.entity";

/** What of a rule decides what it finds. */
export type RuleLimits = Pick<Rule, "kind" | "days" | "minutes">;

/** A reason to alert somebody, as SQL over the records concerned: raising and resolving both read it, so they agree. */
export interface Cause {
  /** Tells it from other causes of the same rule. */
  readonly name: string;
  readonly severity: AlertSeverity;
  /** The records as `r`, with what is needed beside. */
  readonly from: string;
  /** What makes an occurrence a new one: another value is another cause. */
  readonly since: string;
  readonly ownerId: string;
  readonly teamId: string;
  readonly customerId: string;
  readonly dueAt: string;
  /** When the cause is there, at the context's present. */
  when(rule: RuleLimits, now: Date, zone: string): Condition;
  /** Figures for the sentence, from `since` as stored. */
  params(since: string, now: Date): AlertParam[];
}

const followUpOverdue: Cause = {
  name: "overdue",
  severity: AlertSeverity.BAD,
  from: "`follow_up` r JOIN `customer` c ON c.`id` = r.`customerId` LEFT JOIN `user` u ON u.`id` = r.`ownerId`",
  since: "r.`dueAt`",
  ownerId: "COALESCE(r.`ownerId`, c.`ownerId`)",
  teamId: "COALESCE(u.`teamId`, c.`teamId`)",
  customerId: "r.`customerId`",
  dueAt: "r.`dueAt`",
  when: (_rule, now) => ({ text: "r.`status` = ? AND r.`dueAt` < ?", values: [FollowUpStatus.OPEN, storedTime(now)] }),
  params: (since, now) => daysSince(new Date(shownTime(since)), now),
};

const dealWithoutActivity: Cause = {
  name: "silent",
  severity: AlertSeverity.WATCH,
  from: "`opportunity` r",
  since: "COALESCE(r.`lastActivityAt`, r.`createdAt`)",
  ownerId: "r.`ownerId`",
  teamId: "r.`teamId`",
  customerId: "r.`customerId`",
  dueAt: "NULL",
  when: (rule, now) => ({
    text: "r.`status` = ? AND COALESCE(r.`lastActivityAt`, r.`createdAt`) <= ?",
    values: [OpportunityStatus.OPEN, storedTime(new Date(now.getTime() - limitOf(rule) * day))],
  }),
  params: (since, now) => daysSince(new Date(shownTime(since)), now),
};

const customerWithoutOrder: Cause = {
  name: "noOrder",
  severity: AlertSeverity.WATCH,
  from: "`customer` r",
  since: "r.`lastOrderOn`",
  ownerId: "r.`ownerId`",
  teamId: "r.`teamId`",
  customerId: "r.`id`",
  dueAt: "NULL",
  when: (rule, now, zone) => ({
    text: "r.`orderCount` > 0 AND r.`lastOrderOn` <= ?",
    values: [DateTime.fromJSDate(now, { zone }).minus({ days: limitOf(rule) }).toISODate()],
  }),
  params: (since, now) => daysSince(new Date(`${since}T00:00:00Z`), now),
};

/** The clocks of a ticket, each with the column that says it has stopped. */
const clocks = [
  { clock: "firstResponse", due: "r.`firstResponseDueAt`", running: "r.`firstRespondedAt` IS NULL" },
  { clock: "resolution", due: "r.`resolutionDueAt`", running: "r.`resolvedAt` IS NULL" },
] as const;

const runningStatuses = [TicketStatus.NEW, TicketStatus.OPEN, TicketStatus.PENDING];

/** Near and past are two causes for each clock: the second replaces the first. `nextDueAt` is only there for the index. */
function ticketDue({ clock, due, running }: (typeof clocks)[number], past: boolean): Cause {
  return {
    name: `${clock}.${past ? "past" : "near"}`,
    severity: past ? AlertSeverity.BAD : AlertSeverity.WATCH,
    from: "`ticket` r LEFT JOIN `customer` c ON c.`id` = r.`customerId`",
    since: due,
    ownerId: "COALESCE(r.`assigneeId`, c.`ownerId`)",
    teamId: "COALESCE(r.`teamId`, c.`teamId`)",
    customerId: "r.`customerId`",
    dueAt: due,
    when(rule, now) {
      const active = `r.\`status\` IN (?, ?, ?) AND ${running} AND r.\`nextDueAt\` <= ? AND ${due} <= ?`;
      const limit = storedTime(past ? now : new Date(now.getTime() + limitOf(rule) * minute));
      const values = [...runningStatuses, limit, limit];
      return past ? { text: active, values } : { text: `${active} AND ${due} > ?`, values: [...values, storedTime(now)] };
    },
    params: (since, now) => [
      { name: "clock", value: clock },
      { name: "minutes", value: String(Math.round(Math.abs(new Date(shownTime(since)).getTime() - now.getTime()) / minute)) },
    ],
  };
}

/** Every cause by the kind of rule that watches for it. */
export const causes: Readonly<Record<RuleKind, readonly Cause[]>> = {
  [RuleKind.FOLLOW_UP_OVERDUE]: [followUpOverdue],
  [RuleKind.DEAL_WITHOUT_ACTIVITY]: [dealWithoutActivity],
  [RuleKind.TICKET_DUE]: clocks.flatMap((clock) => [ticketDue(clock, false), ticketDue(clock, true)]),
  [RuleKind.CUSTOMER_WITHOUT_ORDER]: [customerWithoutOrder],
};

function limitOf(rule: RuleLimits): number {
  const limit = limits[rule.kind];
  return (limit && rule[limit.field]) ?? limit?.begin ?? 0;
}

const daysSince = (since: Date, now: Date): AlertParam[] => [{ name: "days", value: String(Math.floor((now.getTime() - since.getTime()) / day)) }];

/** The key of a cause as SQL; it takes the value of `keyPrefix`. */
export const causeKey = ({ since }: Cause): string => `(? || r.\`id\` || ':' || ${since})`;

export const keyPrefix = (ruleId: string, { name }: Cause): string => `${ruleId}:${name}:`;
