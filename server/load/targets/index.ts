import { category, product, purchase, supplier } from "./catalog";
import { campaign, campaignMember } from "./campaigns";
import { contact, customer } from "./customers";
import { order, shipper } from "./orders";
import { team, user } from "./people";
import { opportunity } from "./pipeline";
import { ticket } from "./service";

/** Everything that files can be loaded into, by the name that recipes use. */
export const targets = { team, user, customer, contact, campaign, campaignMember, category, supplier, product, purchase, shipper, order, opportunity, ticket } as const;

export type TargetName = keyof typeof targets;
