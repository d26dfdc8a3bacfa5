import type { Recipe } from "../recipe";
import { cdnow } from "./cdnow";
import { crmSalesOpportunities } from "./crm-sales-opportunities";
import { helpdeskItaly } from "./helpdesk-italy";
import { marketingCampaign } from "./marketing-campaign";
import { northwind } from "./northwind";
import { olistLeads } from "./olist-leads";
import { onlineRetail } from "./online-retail";

/** Every recipe, in the order in which they are listed. */
export const recipes: readonly Recipe[] = [cdnow, crmSalesOpportunities, helpdeskItaly, marketingCampaign, northwind, olistLeads, onlineRetail];
