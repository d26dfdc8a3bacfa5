import { registerEnumType } from "type-graphql";

export enum OrderStatus {
  OPEN = "OPEN",
  SHIPPED = "SHIPPED",
  COMPLETED = "COMPLETED",
  CANCELLED = "CANCELLED",
}
registerEnumType(OrderStatus, { name: "OrderStatus" });

export enum OrderSortField {
  ORDERED_ON = "ORDERED_ON",
  TOTAL = "TOTAL",
  NUMBER = "NUMBER",
}
registerEnumType(OrderSortField, { name: "OrderSortField" });
