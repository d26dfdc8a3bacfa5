import { DateTime } from "luxon";
import { shownTime } from "../../../core/database/sql";
import { Locale } from "../../../identity/role";
import { MessageSubject } from "../message.enums";

/** One variable of a template: a field of the record, or of whom it concerns. */
export interface Variable {
  readonly name: string;
  /** Whose field it is, as the policy names it: a preview shows it to whom that field is shown. Absent where it is nobody's secret. */
  readonly field?: readonly [type: string, field: string];
  /** Over the record as `r`, its customer as `mc`, the contact written to as `mp`, the owner as `mo`. */
  readonly sql: string;
  readonly kind: "text" | "day" | "time";
}

const always: readonly Variable[] = [
  { name: "customer.name", field: ["Customer", "name"], sql: "mc.`name`", kind: "text" },
  { name: "customer.number", field: ["Customer", "number"], sql: "mc.`number`", kind: "text" },
  { name: "contact.name", field: ["Contact", "name"], sql: "COALESCE(mp.`name`, mc.`name`)", kind: "text" },
  { name: "contact.title", field: ["Contact", "title"], sql: "mp.`title`", kind: "text" },
  { name: "owner.name", field: ["User", "name"], sql: "mo.`name`", kind: "text" },
  { name: "workspace.name", sql: "mw.`name`", kind: "text" },
];

const own: Readonly<Record<MessageSubject, readonly Variable[]>> = {
  [MessageSubject.Customer]: [
    { name: "customer.birthday", field: ["Customer", "birthday"], sql: "r.`birthday`", kind: "day" },
    { name: "customer.lastOrderOn", field: ["Customer", "lastOrderOn"], sql: "r.`lastOrderOn`", kind: "day" },
  ],
  [MessageSubject.Contact]: [],
  [MessageSubject.Opportunity]: [
    { name: "deal.name", field: ["Opportunity", "name"], sql: "r.`name`", kind: "text" },
    { name: "deal.number", field: ["Opportunity", "number"], sql: "r.`number`", kind: "text" },
    { name: "dueAt", field: ["Opportunity", "expectedCloseOn"], sql: "r.`expectedCloseOn`", kind: "day" },
  ],
  [MessageSubject.FollowUp]: [
    { name: "followUp.subject", field: ["FollowUp", "subject"], sql: "r.`subject`", kind: "text" },
    { name: "dueAt", field: ["FollowUp", "dueAt"], sql: "r.`dueAt`", kind: "time" },
  ],
  [MessageSubject.Order]: [
    { name: "order.number", field: ["Order", "number"], sql: "r.`number`", kind: "text" },
    { name: "order.orderedOn", field: ["Order", "orderedOn"], sql: "r.`orderedOn`", kind: "day" },
    { name: "order.shippedOn", field: ["Order", "shippedOn"], sql: "r.`shippedOn`", kind: "day" },
    { name: "dueAt", field: ["Order", "paymentDueOn"], sql: "r.`paymentDueOn`", kind: "day" },
  ],
  [MessageSubject.Ticket]: [
    { name: "ticket.number", field: ["Ticket", "number"], sql: "r.`number`", kind: "text" },
    { name: "ticket.subject", field: ["Ticket", "subject"], sql: "r.`subject`", kind: "text" },
    { name: "dueAt", field: ["Ticket", "nextDueAt"], sql: "r.`nextDueAt`", kind: "time" },
  ],
};

/** All variables of messages about a type of record. */
export const variablesOf = (subject: MessageSubject): readonly Variable[] => [...always, ...own[subject]];

/** Languages as the world's formats name them. */
export const languageTags: Readonly<Record<Locale, string>> = { [Locale.EN]: "en-GB", [Locale.ZH_HANT]: "zh-Hant-TW", [Locale.ZH_HANS]: "zh-Hans-CN" };

/** A stored value as people read it, on one line: times in the workspace's zone, days as days. */
export function shownValue({ kind }: Variable, text: string | null, locale: Locale, zone: string): string {
  if (text === null) return "";
  if (kind === "text") return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ").trim();
  const isDay = kind === "day";
  const time = isDay ? DateTime.fromISO(text.slice(0, 10), { zone: "utc" }) : DateTime.fromISO(shownTime(text), { zone });
  return time.setLocale(languageTags[locale]).toLocaleString(isDay ? DateTime.DATE_FULL : DateTime.DATETIME_MED);
}
