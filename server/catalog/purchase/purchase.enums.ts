import { registerEnumType } from "type-graphql";

export enum PurchaseStatus {
  OPEN = "OPEN",
  RECEIVED = "RECEIVED",
  CANCELLED = "CANCELLED",
}
registerEnumType(PurchaseStatus, { name: "PurchaseStatus", description: "OPEN: ordered and still on the way." });

export enum PurchaseSortField {
  ORDERED_ON = "ORDERED_ON",
  EXPECTED_ON = "EXPECTED_ON",
  RECEIVED_ON = "RECEIVED_ON",
}
registerEnumType(PurchaseSortField, { name: "PurchaseSortField" });
