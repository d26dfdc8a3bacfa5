import type { Database } from "../../core/database/database";
import { among } from "../../core/database/sql";
import { encodeEventCursor } from "../../core/events/cursor";
import type { HookServer } from "../hook-server";
import type { TestMailServer } from "../mail-server";
import type { Cause } from "./stories";

/** What became of one customer, in the database and out of the house. Whatever there is exactly one of, is counted. */
export interface Fate {
  /** The rules that have acted on it, each once. */
  readonly firings: readonly string[];
  /** The state of the alert that each has raised. */
  readonly alerts: Readonly<Record<string, string>>;
  readonly followUps: number;
  /** Whose it is, and what rules make of it. */
  readonly customer: { readonly owner: string; readonly region: string | null; readonly lifeCycleStage: string; readonly tags: number; readonly steps: number };
  readonly approvals: readonly string[];
  readonly messages: readonly string[];
  /** Events about it and all that belongs to it, by type. */
  readonly events: Readonly<Record<string, number>>;
  /** Different webhook ids under which its alerts' events came, and different contents; each once or more often. */
  readonly deliveries: { readonly ids: number; readonly contents: number };
  /** Different Message-IDs under which mail of each kind about it came. */
  readonly letters: Readonly<Record<string, number>>;
}

/** How often an alert goes back and forth. */
export const timesPutOff = 4;

/** A fate without what follows from it. */
type Deeds = Omit<Fate, "firings" | "deliveries">;

const taken: Deeds = {
  alerts: { rul_important: "OPEN", rul_welcome: "OPEN" },
  followUps: 1,
  customer: { owner: "Amy 王", region: null, lifeCycleStage: "POTENTIAL", tags: 0, steps: 0 },
  approvals: [],
  messages: [],
  events: { "customer.created": 1, "alert.raised": 2, "followUp.planned": 1 },
  letters: { Important: 1, Welcome: 1, "Cared for": 0 },
};

/** What each cause adds to a fate. */
const added: Readonly<Record<Cause, Partial<Deeds>>> = {
  "new customer": {},
  "cause gone": { alerts: { rul_important: "EXPIRED" }, events: { "customer.updated": 1, "alert.expired": 1 } },
  "cause back": { alerts: { rul_important: "OPEN" }, events: { "customer.updated": 1, "alert.reopened": 1 } },
  "snooze over": { events: { "alert.snoozed": 1, "alert.reopened": 1 } },
  "back and forth": { events: { "alert.snoozed": timesPutOff, "alert.reopened": timesPutOff } },
  neglected: { events: { "alert.escalated": 1 } },
  "cared for": {
    alerts: { rul_important: "EXPIRED", rul_care: "OPEN" },
    customer: { owner: "Mia 陳", region: "North", lifeCycleStage: "NURTURING", tags: 1, steps: 1 },
    approvals: ["PENDING"],
    messages: ["SENT"],
    events: { "customer.updated": 2, "customer.assigned": 1, "customer.moved": 1, "customer.tagged": 1, "alert.expired": 1, "alert.raised": 1, "approval.requested": 1, "message.queued": 1, "message.sent": 1 },
    letters: { "Cared for": 1 },
  },
  approved: { approvals: ["APPROVED"], events: { "approval.approved": 1 } },
};

/** What must have become of a customer whom something happens to, whatever was killed. @param before left out where it is new */
export function fateAfter(cause: Cause, before: Deeds = taken): Fate {
  const { alerts, events, letters, ...more } = added[cause];
  const counts = { ...before.events };
  for (const [type, count] of Object.entries(events ?? {})) counts[type] = (counts[type] ?? 0) + count;
  const told = Object.entries(counts).reduce((sum, [type, count]) => (type.startsWith("alert.") ? sum + count : sum), 0);
  const raised = { ...before.alerts, ...alerts };
  return { ...before, ...more, firings: Object.keys(raised).sort(), alerts: raised, letters: { ...before.letters, ...letters }, events: counts, deliveries: { ids: told, contents: told } };
}

export interface Customer {
  readonly id: string;
  readonly name: string;
}

/** Looks what became of a customer. */
export async function fateOf({ id, name }: Customer, { sql }: Database, partner: HookServer, post: TestMailServer): Promise<Fate> {
  const its = <R extends object = { id: string }>(table: string, columns = "`id`"): Promise<R[]> => sql.rows<R>(`SELECT ${columns} FROM \`${table}\` WHERE \`customerId\` = ? ORDER BY 1`, [id]);
  const firings = await its<{ ruleId: string; outcome: string }>("rule_firing", "`ruleId`, `outcome`");
  const alerts = await its<{ ruleId: string; id: string; status: string }>("alert", "`ruleId`, `id`, `status`");
  const [followUps, tags, steps] = [await its("follow_up"), await its("customer_tag"), await its("life_cycle_step")];
  const [approvals, messages] = [await its<Settled>("approval", "`id`, `status`"), await its<Settled>("outbound_message", "`id`, `status`")];
  const [record] = await sql.rows<Omit<Fate["customer"], "tags" | "steps">>("SELECT u.`name` AS `owner`, c.`region`, c.`lifeCycleStage` FROM `customer` c JOIN `user` u ON u.`id` = c.`ownerId` WHERE c.`id` = ?", [id]);
  const { text, values } = among("`recordId`", [id, ...[alerts, followUps, approvals, messages].flat().map((each) => each.id)]);
  const events = await sql.rows<{ type: string; seq: number }>(`SELECT \`type\`, \`seq\` FROM \`event\` WHERE ${text}`, values);
  const cursors = new Set(events.map(({ seq }) => encodeEventCursor(Number(seq))));
  const hooks = partner.hooks.filter(({ event }) => cursors.has(event.data.cursor ?? ""));
  const mails = (kind: string) => post.mails.filter((mail) => mail.text.includes(`${kind}: ${name}`));
  return {
    firings: firings.map(({ ruleId, outcome }) => (outcome === "ACTED" ? ruleId : `${ruleId} ${outcome}`)),
    alerts: Object.fromEntries(alerts.map(({ ruleId }) => [ruleId, alerts.filter((alert) => alert.ruleId === ruleId).map(({ status }) => status).join(" ")])),
    followUps: followUps.length,
    customer: { owner: "", region: null, lifeCycleStage: "", ...record, tags: tags.length, steps: steps.length },
    approvals: approvals.map(({ status }) => status),
    messages: messages.map(({ status }) => status),
    events: countsOf(events.map(({ type }) => type)),
    deliveries: { ids: new Set(hooks.map(({ headers }) => headers["webhook-id"])).size, contents: new Set(hooks.map(({ body }) => body.toString())).size },
    letters: Object.fromEntries(Object.keys(taken.letters).map((kind) => [kind, new Set(mails(kind).map(({ headers }) => headers["message-id"])).size])),
  };
}

interface Settled {
  readonly id: string;
  readonly status: string;
}

const countsOf = (words: readonly string[]): Record<string, number> => Object.fromEntries([...new Set(words)].map((word) => [word, words.filter((other) => other === word).length]));

/** How often the same came, at most. */
export const mostRepeated = (ids: readonly unknown[]): number => Math.max(0, ...ids.map((id) => ids.filter((other) => other === id).length));
