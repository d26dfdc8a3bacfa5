/** The lists that can be saved as a file. */
export type ExportedList = "customers" | "opportunities" | "orders" | "campaigns" | "tickets" | "follow-ups" | "alerts" | "audit-events";

/** Where a list's file is fetched, filtered and sorted like the list. */
export function exportPath(list: ExportedList, filter: object, sort?: object): string {
  const params = new URLSearchParams();
  if (Object.keys(filter).length > 0) params.set("filter", JSON.stringify(filter));
  if (sort) params.set("sort", JSON.stringify(sort));
  const query = params.toString();
  return `/export/${list}.csv${query && `?${query}`}`;
}
