import type { Alert } from "@/components/alert/reason";
import type { DayFollowUpFragment, DayTicketFragment, MyDayQuery } from "@/generated/graphql";

/** In which order things want to be seen to. */
export const GROUPS = ["overdue", "today", "look"] as const;

export type Group = (typeof GROUPS)[number];

/** One thing that waits: a follow-up or a ticket (with the alert about it, if there is one), or an alert by itself. */
export type Item = { id: string; group: Group; at: number } & (
  | { kind: "followUp"; followUp: DayFollowUpFragment; alert: Alert | undefined }
  | { kind: "ticket"; ticket: DayTicketFragment; alert: Alert | undefined }
  | { kind: "alert"; alert: Alert }
);

const NEAR = 4 * 3600 * 1000;

type Day = Pick<MyDayQuery, "urgent" | "worthALook" | "due" | "mine">;

const nodes = <Node>(connection: { edges: readonly { node: Node }[] } | null | undefined): Node[] => connection?.edges.map(({ node }) => node) ?? [];

/** Everything that waits for a person, the most urgent first and each thing once. What was just dealt with is left out. */
export function urgencies(day: Day, now: number, tonight: string): Item[] {
  const alerts = [...nodes(day.urgent), ...nodes(day.worthALook)].filter(alert => alert.status === "OPEN");
  const about = new Map(alerts.flatMap(alert => (alert.record ? [[alert.record.id, alert]] : [])));
  const items = [...followUps(day, about, now, tonight), ...tickets(day, about, now, tonight)];
  const shown = new Set(items.map(({ id }) => id));
  const others = alerts.filter(alert => !alert.record || !shown.has(alert.record.id));
  return [...items, ...others.map(alone)].sort((left, right) => GROUPS.indexOf(left.group) - GROUPS.indexOf(right.group) || left.at - right.at || (left.id < right.id ? -1 : 1));
}

function followUps(day: Day, about: Map<string, Alert>, now: number, tonight: string): Item[] {
  const open = nodes(day.due).filter(({ status, dueAt }) => status === "OPEN" && dueAt < tonight);
  return open.map(followUp => {
    const at = Date.parse(followUp.dueAt);
    return { id: followUp.id, kind: "followUp", group: at < now ? "overdue" : "today", at, followUp, alert: about.get(followUp.id) };
  });
}

function tickets(day: Day, about: Map<string, Alert>, now: number, tonight: string): Item[] {
  const until = Math.max(Date.parse(tonight), now + NEAR);
  return nodes(day.mine).flatMap((ticket): Item[] => {
    const at = ticket.nextDueAt ? Date.parse(ticket.nextDueAt) : Infinity;
    const over = ticket.status === "RESOLVED" || ticket.status === "CLOSED";
    return over || at >= until ? [] : [{ id: ticket.id, kind: "ticket", group: at < now ? "overdue" : "today", at, ticket, alert: about.get(ticket.id) }];
  });
}

/** The newest of what is only worth a look stands first; what is late by its due time. */
function alone(alert: Alert): Item {
  const late = alert.severity === "BAD";
  const at = late ? Date.parse(alert.dueAt ?? alert.raisedAt) : -Date.parse(alert.raisedAt);
  return { id: alert.id, kind: "alert", group: late ? "overdue" : "look", at, alert };
}
