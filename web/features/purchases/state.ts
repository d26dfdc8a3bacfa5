import type { PurchaseSort, PurchaseSortField, PurchaseStatus, PurchasesQueryVariables } from "@/generated/graphql";
import { anyOf, sort, text } from "@/lib/url/codecs";

export const STATUSES: readonly PurchaseStatus[] = ["OPEN", "RECEIVED", "CANCELLED"];
const NEWEST: PurchaseSort & { field: PurchaseSortField } = { field: "ORDERED_ON", direction: "DESC" };

/** What the address of the list says. */
export const listShape = {
  search: text(),
  status: anyOf<PurchaseStatus>(STATUSES),
  supplier: anyOf(),
  sort: sort<PurchaseSortField>(["ORDERED_ON", "EXPECTED_ON", "RECEIVED_ON"], NEWEST),
  open: text(),
};

export type ListState = { [K in keyof typeof listShape]: ReturnType<(typeof listShape)[K]["read"]> };

/** The variables of the list's first page. */
export const purchasesVariables = ({ search, status, supplier, sort: order }: ListState): PurchasesQueryVariables => ({
  first: 50,
  filter: { ...(search && { search }), ...(status.length && { status }), ...(supplier.length && { supplierId: supplier }) },
  sort: order,
});
