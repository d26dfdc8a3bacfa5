import { registerEnumType } from "type-graphql";

/** What a contract is about. */
export enum ContractKind {
  SUPPLY = "SUPPLY",
  SERVICE = "SERVICE",
  LEASE = "LEASE",
  LICENCE = "LICENCE",
  OTHER = "OTHER",
}
registerEnumType(ContractKind, { name: "ContractKind", description: "What a contract is about: goods over a time, services, lease, a licence, or something else." });

/** How far a contract is: not signed yet, in force, over by its last day, broken off before. */
export enum ContractStatus {
  DRAFT = "DRAFT",
  ACTIVE = "ACTIVE",
  ENDED = "ENDED",
  TERMINATED = "TERMINATED",
}
registerEnumType(ContractStatus, { name: "ContractStatus", description: "Not signed yet, in force, over by its last day, broken off before it." });

export enum ContractSortField {
  ENDS_ON = "ENDS_ON",
  STARTS_ON = "STARTS_ON",
  TITLE = "TITLE",
  NUMBER = "NUMBER",
}
registerEnumType(ContractSortField, { name: "ContractSortField" });
