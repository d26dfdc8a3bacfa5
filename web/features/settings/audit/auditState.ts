import type { AuditFilter, AuditSort, AuditSortField } from "@/generated/graphql";
import { addDays } from "@/lib/format/date";
import { instantOf } from "@/lib/format/zone";
import { anyOf, range, sort, text } from "@/lib/url/codecs";

/** The kinds of record that the list can be narrowed to, what concerns safety first. */
export const KINDS = [
  "user", "policy", "apiKey", "export", "field", "team", "workspace", "dataKey", "backup", "event",
  "customer", "contact", "opportunity", "followUp", "order", "ticket", "product", "activity", "alert", "rule", "mail",
] as const;
export type Kind = (typeof KINDS)[number];

export const PAGE = 50;

/** What the address of the audit log says; days include both ends. */
export const auditShape = {
  /** A record's id or a network address. */
  of: text(),
  kind: anyOf(KINDS),
  actor: anyOf(),
  period: range(),
  sort: sort<AuditSortField>(["AT"], { field: "AT", direction: "DESC" }),
  open: text(),
};

export type AuditState = { [K in keyof typeof auditShape]: ReturnType<(typeof auditShape)[K]["read"]> };

/** No filter at all; the sort and the open event stay. */
export const NO_FILTERS = { of: "", kind: [], actor: [], period: {} } satisfies Partial<AuditState>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Ids begin with their kind: `cus_01J…`. */
const ID = /^[a-z]{2,4}_\w+$/;

/** The list's filter as the API takes it; a day begins when it begins for the viewer. */
export function auditFilter({ of, kind, actor, period: { from, to } }: AuditState, timeZone: string): AuditFilter {
  const typed = of.trim();
  const at = {
    ...(from && DAY.test(from) && { from: instantOf(`${from}T00:00`, timeZone) }),
    ...(to && DAY.test(to) && { to: instantOf(`${addDays(to, 1)}T00:00`, timeZone) }),
  };
  return {
    ...(typed && (ID.test(typed) ? { recordId: [typed] } : { address: [typed] })),
    ...(kind.length && { type: kind }),
    ...(actor.length && { actorId: actor }),
    ...((at.from ?? at.to) && { at }),
  };
}

/** The variables of the list's first page. */
export const auditVariables = (state: AuditState, timeZone: string): { first: number; filter: AuditFilter; sort: AuditSort } => ({
  first: PAGE,
  filter: auditFilter(state, timeZone),
  sort: state.sort,
});
