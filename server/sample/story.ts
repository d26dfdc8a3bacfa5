import { activitiesOf, type SampleActivity } from "./activities";
import { campaignsOf, type SampleCampaign } from "./campaigns";
import { contactsOf, type SampleContact } from "./contacts";
import { contractsOf, type SampleContract } from "./contracts";
import { customersOf, type SampleCustomer } from "./customers";
import { dealsOf, type SampleDeal } from "./deals";
import { followUpsOf, type SampleFollowUp } from "./follow-ups";
import { momentOf, type Moment } from "./moment";
import { ordersOf, shiftToNow, type SampleOrder } from "./orders";
import { zones } from "./people";
import { productsOf, type SampleProduct } from "./products";
import { purchasesOf, type SamplePurchase } from "./purchases";
import { readSuperstore } from "./superstore";
import { ticketsOf, type SampleTicket } from "./tickets";

/** The whole sample as plain records, before anything is in a database. */
export interface Story {
  readonly moment: Moment;
  readonly products: readonly SampleProduct[];
  readonly purchases: readonly SamplePurchase[];
  readonly orders: readonly SampleOrder[];
  readonly customers: readonly SampleCustomer[];
  readonly campaigns: readonly SampleCampaign[];
  readonly contacts: readonly SampleContact[];
  readonly contracts: readonly SampleContract[];
  readonly deals: readonly SampleDeal[];
  readonly activities: readonly SampleActivity[];
  readonly followUps: readonly SampleFollowUp[];
  readonly tickets: readonly SampleTicket[];
}

/**
 * Tells the sample's story as of now, the same for the same time: the Superstore's sales moved to the present, and
 * around them made-up people, talks, deals, tasks and tickets.
 * @param zone the company's (IANA), which decides what today is
 */
export async function tellStory(now: Date, zone: string): Promise<Story> {
  const moment = momentOf(now, zone);
  const lines = shiftToNow(await readSuperstore(), moment.today);
  const products = productsOf(lines);
  const purchases = purchasesOf(products, moment);
  const orders = ordersOf(lines, moment, zones["zh-Hant"]);
  const customers = customersOf(lines, orders, moment);
  const contacts = contactsOf(customers);
  const deals = dealsOf(customers, moment);
  const activities = activitiesOf(customers, contacts, deals, moment);
  return { moment, products, purchases, orders, customers, campaigns: campaignsOf(customers, moment), contacts, contracts: contractsOf(customers, moment), deals, activities, followUps: followUpsOf(customers, deals, moment), tickets: ticketsOf(customers, contacts, moment) };
}
