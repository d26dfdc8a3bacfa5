import { registerEnumType } from "type-graphql";

export enum CustomerKind {
  COMPANY = "COMPANY",
  PERSON = "PERSON",
}
registerEnumType(CustomerKind, { name: "CustomerKind" });

/** How much a customer matters, A most. */
export enum CustomerLevel {
  A = "A",
  B = "B",
  C = "C",
  D = "D",
}
registerEnumType(CustomerLevel, { name: "CustomerLevel", description: "How much a customer matters, A most." });

/** Where a customer stands on the way from lead to loyal buyer. */
export enum LifeCycleStage {
  POTENTIAL = "POTENTIAL",
  NURTURING = "NURTURING",
  MAINTAINED = "MAINTAINED",
  AT_RISK = "AT_RISK",
  LOST = "LOST",
  WON_BACK = "WON_BACK",
}
registerEnumType(LifeCycleStage, { name: "LifeCycleStage", description: "Where a customer stands on the way from lead to loyal buyer." });

export enum CreditGrade {
  AAA = "AAA",
  AA = "AA",
  A = "A",
  B = "B",
  C = "C",
  D = "D",
}
registerEnumType(CreditGrade, { name: "CreditGrade" });

export enum CustomerSortField {
  NAME = "NAME",
  CREATED_AT = "CREATED_AT",
  LAST_ORDER_ON = "LAST_ORDER_ON",
  LAST_ACTIVITY_AT = "LAST_ACTIVITY_AT",
  ORDER_TOTAL = "ORDER_TOTAL",
  LEVEL = "LEVEL",
}
registerEnumType(CustomerSortField, { name: "CustomerSortField" });
