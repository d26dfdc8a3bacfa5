import { activitiesOf, type SampleActivity } from "./activities";
import { approvalsOf, type SampleApproval } from "./approvals";
import { campaignsOf, type SampleCampaign } from "./campaigns";
import { contactsOf, type SampleContact } from "./contacts";
import { contractsOf, type SampleContract } from "./contracts";
import { customersOf, type SampleCustomer } from "./customers";
import type { SampleDeal } from "./deal-draft";
import { dealsOf } from "./deals";
import { followUpsOf, type SampleFollowUp } from "./follow-ups";
import { momentOf, type Moment } from "./moment";
import { namer } from "./naming";
import { ordersOf, shiftToNow, type SampleOrder } from "./orders";
import { zones } from "./people";
import { productsOf, type SampleProduct } from "./products";
import { prospectsOf } from "./prospects";
import { purchasesOf, type SamplePurchase } from "./purchases";
import { randomFor } from "./random";
import { readSuperstore } from "./superstore";
import { ticketsOf, type SampleTicket } from "./tickets";

/** The whole sample as plain records, before anything is in a database. */
export interface Story {
  readonly moment: Moment;
  readonly products: readonly SampleProduct[];
  readonly purchases: readonly SamplePurchase[];
  readonly orders: readonly SampleOrder[];
  /** Those who bought, and then those who never have. */
  readonly customers: readonly SampleCustomer[];
  readonly campaigns: readonly SampleCampaign[];
  readonly contacts: readonly SampleContact[];
  readonly contracts: readonly SampleContract[];
  readonly deals: readonly SampleDeal[];
  readonly activities: readonly SampleActivity[];
  readonly followUps: readonly SampleFollowUp[];
  readonly approvals: readonly SampleApproval[];
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
  const named = namer(randomFor("names"));
  const buyers = customersOf(lines, orders, moment, named);
  const prospects = prospectsOf(buyers, moment, named);
  const customers = [...buyers, ...prospects];
  const contacts = contactsOf(customers);
  const deals = dealsOf(buyers, prospects, moment);
  return {
    moment, products, purchases, orders, customers, contacts, deals,
    campaigns: campaignsOf(buyers, moment),
    contracts: contractsOf(buyers, moment),
    activities: activitiesOf(customers, contacts, deals, moment),
    followUps: followUpsOf(buyers, prospects, deals, moment),
    approvals: approvalsOf(deals, moment),
    tickets: ticketsOf(buyers, contacts, moment),
  };
}
