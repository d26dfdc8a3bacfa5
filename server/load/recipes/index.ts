import type { Recipe } from "../recipe";
import { crmSalesOpportunities } from "./crm-sales-opportunities";
import { helpdeskItaly } from "./helpdesk-italy";
import { northwind } from "./northwind";
import { onlineRetail } from "./online-retail";

/** Every recipe, in the order in which they are listed. */
export const recipes: readonly Recipe[] = [crmSalesOpportunities, helpdeskItaly, northwind, onlineRetail];
