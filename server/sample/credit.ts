import { CreditGrade, CustomerKind } from "../customers/customer/customer.enums";

/** How much a company may owe, by how good its credit is; decimal text in the workspace's currency. */
const limits: Readonly<Record<CreditGrade, string>> = {
  [CreditGrade.AAA]: "20000",
  [CreditGrade.AA]: "10000",
  [CreditGrade.A]: "5000",
  [CreditGrade.B]: "2500",
  [CreditGrade.C]: "1000",
  [CreditGrade.D]: "500",
};

/** Companies buy on account up to a limit; people pay when they order. */
export const creditLimitFor = (kind: CustomerKind, grade: CreditGrade): { amount: string } | null => (kind === CustomerKind.COMPANY ? { amount: limits[grade] } : null);
