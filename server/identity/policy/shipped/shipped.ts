import { Role } from "../../role";
import type { PolicyDocument, RoleGrants } from "../document";
import { auditor, finance, marketing } from "./office";
import { partner } from "./outside";
import { salesManager, salesPerson } from "./sales";
import { serviceAgent, serviceManager } from "./service";

const roles: Readonly<Record<Role, RoleGrants>> = {
  [Role.SALES]: salesPerson,
  [Role.SALES_MANAGER]: salesManager,
  [Role.SERVICE]: serviceAgent,
  [Role.SERVICE_MANAGER]: serviceManager,
  [Role.MARKETING]: marketing,
  [Role.FINANCE]: finance,
  [Role.AUDITOR]: auditor,
  [Role.PARTNER]: partner,
  /** Customers have no portal yet. */
  [Role.CUSTOMER]: {},
  [Role.ADMINISTRATOR]: "everything",
};

/** The policy that Guanxi ships, in force until somebody changes it. */
export const shippedPolicy: PolicyDocument = { roles };
