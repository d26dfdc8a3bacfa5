import type { Database } from "../../core/database/database";
import { encodeEventCursor } from "../../core/events/cursor";
import type { HookServer } from "../hook-server";
import type { TestMailServer } from "../mail-server";
import type { Cause } from "./cases";

/** What became of one customer, in the database and out of the house. Whatever there is exactly one of, is counted. */
export interface Fate {
  readonly firings: readonly string[];
  readonly alerts: readonly string[];
  readonly followUps: number;
  /** Events about its alerts and follow-ups, by type. */
  readonly events: Readonly<Record<string, number>>;
  /** Different webhook ids under which its alerts' events came, and different contents; each once or more often. */
  readonly deliveries: { readonly ids: number; readonly contents: number };
  /** Different Message-IDs under which mail about each alert came. */
  readonly letters: Readonly<Record<string, number>>;
}

/** How often an alert goes back and forth. */
export const timesPutOff = 4;

const letters = { Important: 1, Welcome: 1 };
const begun = { "alert.raised": 2, "followUp.planned": 1 };

function fate(alerts: readonly string[], more: Readonly<Record<string, number>> = {}): Fate {
  const events = { ...begun, ...more };
  const told = Object.entries(events).reduce((sum, [type, count]) => (type.startsWith("alert.") ? sum + count : sum), 0);
  return { firings: ["rul_important ACTED", "rul_welcome ACTED"], alerts, followUps: 1, events, deliveries: { ids: told, contents: told }, letters };
}

const open = ["rul_important OPEN", "rul_welcome OPEN"];

/** What must have become of a customer, whatever was killed. */
export const fates: Readonly<Record<Cause, Fate>> = {
  "new customer": fate(open),
  "cause gone": fate(["rul_important EXPIRED", "rul_welcome OPEN"], { "alert.expired": 1 }),
  "cause back": fate(open, { "alert.expired": 1, "alert.reopened": 1 }),
  "snooze over": fate(open, { "alert.snoozed": 1, "alert.reopened": 1 }),
  "back and forth": fate(open, { "alert.snoozed": timesPutOff, "alert.reopened": timesPutOff }),
  neglected: fate(open, { "alert.escalated": 1 }),
};

/** The same when it was neglected afterwards. */
export const alsoNeglected = ({ alerts, events }: Fate): Fate => fate(alerts, { ...events, "alert.escalated": 1 });

export interface Customer {
  readonly id: string;
  readonly name: string;
}

/** Looks what became of a customer. */
export async function fateOf(customer: Customer, { sql }: Database, partner: HookServer, post: TestMailServer): Promise<Fate> {
  const firings = await sql.rows<{ ruleId: string; outcome: string }>("SELECT `ruleId`, `outcome` FROM `rule_firing` WHERE `customerId` = ? ORDER BY `ruleId`", [customer.id]);
  const alerts = await sql.rows<{ id: string; ruleId: string; status: string }>("SELECT `id`, `ruleId`, `status` FROM `alert` WHERE `customerId` = ? ORDER BY `ruleId`", [customer.id]);
  const followUps = await sql.rows("SELECT `id` FROM `follow_up` WHERE `customerId` = ?", [customer.id]);
  const events = await sql.rows<{ type: string; seq: number }>(
    "SELECT `type`, `seq` FROM `event` WHERE `recordId` IN (SELECT `id` FROM `alert` WHERE `customerId` = ? UNION SELECT `id` FROM `follow_up` WHERE `customerId` = ?) ORDER BY `seq`", [customer.id, customer.id],
  );
  const cursors = new Set(events.map(({ seq }) => encodeEventCursor(Number(seq))));
  const hooks = partner.hooks.filter(({ event }) => cursors.has(event.data.cursor ?? ""));
  const mails = (rule: string) => post.mails.filter(({ text }) => text.includes(`${rule}: ${customer.name}`));
  return {
    firings: firings.map(({ ruleId, outcome }) => `${ruleId} ${outcome}`),
    alerts: alerts.map(({ ruleId, status }) => `${ruleId} ${status}`),
    followUps: followUps.length,
    events: Object.fromEntries([...new Set(events.map(({ type }) => type))].map((type) => [type, events.filter((event) => event.type === type).length])),
    deliveries: { ids: new Set(hooks.map(({ headers }) => headers["webhook-id"])).size, contents: new Set(hooks.map(({ body }) => body.toString())).size },
    letters: Object.fromEntries(Object.keys(letters).map((rule) => [rule, new Set(mails(rule).map(({ headers }) => headers["message-id"])).size])),
  };
}

/** How often the same came, at most. */
export const mostRepeated = (ids: readonly unknown[]): number => Math.max(0, ...ids.map((id) => ids.filter((other) => other === id).length));
