import { category, product, supplier } from "./catalog";
import { contact, customer } from "./customers";
import { order, shipper } from "./orders";
import { team, user } from "./people";
import { opportunity } from "./pipeline";
import { ticket } from "./service";

/** Everything that files can be loaded into, by the name that recipes use. */
export const targets = { team, user, customer, contact, category, supplier, product, shipper, order, opportunity, ticket } as const;

export type TargetName = keyof typeof targets;
