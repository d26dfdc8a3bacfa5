import type { HistoryChangeFragment } from "@/generated/graphql";

/** A record that a change names. */
export type NamedRecord = NonNullable<HistoryChangeFragment["afterRecord"]>;

/** What a record is called; its number or subject where it has no name, else its id. */
export function recordName(record: NamedRecord): string {
  if ("name" in record) return record.name;
  if ("subject" in record) return record.subject;
  return "number" in record ? record.number : record.id;
}
