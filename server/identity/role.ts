import { registerEnumType } from "type-graphql";

/** What a person does in the company; the policy says what that allows. */
export enum Role {
  SALES = "SALES",
  SALES_MANAGER = "SALES_MANAGER",
  SERVICE = "SERVICE",
  SERVICE_MANAGER = "SERVICE_MANAGER",
  MARKETING = "MARKETING",
  FINANCE = "FINANCE",
  /** Looks into everything and changes nothing. */
  AUDITOR = "AUDITOR",
  /** The most a key for a partner may do. */
  PARTNER = "PARTNER",
  /** Somebody who buys, in the portal to come. */
  CUSTOMER = "CUSTOMER",
  ADMINISTRATOR = "ADMINISTRATOR",
}
registerEnumType(Role, { name: "Role", description: "What a person does in the company; the policy says what that allows." });

export enum Locale {
  ZH_HANT = "ZH_HANT",
  ZH_HANS = "ZH_HANS",
  EN = "EN",
}
registerEnumType(Locale, { name: "Locale" });
