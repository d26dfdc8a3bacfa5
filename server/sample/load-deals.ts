import type { Transaction } from "../core/context";
import { divideRounded, formatAmount } from "../core/money";
import { createMany as createFollowUps } from "../pipeline/follow-up/follow-up.service";
import { createMany as createOpportunities, type NewOpportunity } from "../pipeline/opportunity/opportunity.create";
import { OpportunityStatus } from "../pipeline/opportunity/opportunity.enums";
import type { SampleDeal } from "./deal-draft";
import type { SampleFollowUp } from "./follow-ups";
import { groupBy } from "./group-by";
import { currency } from "./load-sales";
import type { StageIds } from "./load-workspace";
import type { SampleOrderLine } from "./orders";
import { idOf, idOrNull, inPortions, note, type Advance, type Ids } from "./loading";
import type { Story } from "./story";

/** What deals speak of. */
interface DealIds extends Record<"people" | "customers" | "contacts" | "products", Ids> {
  stages: StageIds;
}

/** Takes up the deals with the stages they went through. */
export async function loadDeals(tx: Transaction, { deals, activities }: Story, known: DealIds, advance: Advance): Promise<Ids> {
  const ids = new Map<string, string>();
  const spokenOf = groupBy(activities, ({ deal }) => deal);
  await inPortions(deals, async (some) => {
    const inputs = some.map((deal) => opportunity(deal, spokenOf.get(deal.key)?.at(-1)?.occurredAt ?? null, known));
    note(ids, some, await createOpportunities(tx, inputs));
    advance(some.length);
  });
  return ids;
}

function opportunity(deal: SampleDeal, lastActivityAt: Date | null, { people, customers, contacts, products, stages }: DealIds): NewOpportunity {
  const stays = deal.stays.map(({ stage, enteredAt }) => ({ stageId: stages.get(stage) as string, enteredAt }));
  const present = stays.at(-1) as (typeof stays)[number];
  return {
    name: deal.name,
    customerId: idOrNull(customers, deal.customer),
    contactId: deal.customer === null ? null : idOf(contacts, `${deal.customer}:0`),
    stageId: present.stageId,
    stageEnteredAt: present.enteredAt,
    stageHistory: stays.slice(0, -1),
    value: deal.value === null ? null : { amount: formatAmount(deal.value), currency },
    expectedCloseOn: deal.expectedCloseOn,
    createdAt: deal.createdAt,
    ...(deal.closedAt && { closedAt: deal.closedAt }),
    lastActivityAt,
    source: deal.source,
    lostReason: deal.lostReason,
    notes: deal.notes,
    ownerId: idOf(people, deal.owner),
    products: deal.lines.map((line) => ({ productId: idOf(products, line.product), quantity: line.quantity, price: { amount: formatAmount(priceIn(deal, line)), currency } })),
  };
}

/** Deals that were won were won at the order's prices; others hope for the full ones. */
const priceIn = ({ status }: SampleDeal, { total, quantity, unitPrice }: SampleOrderLine): bigint => (status === OpportunityStatus.WON ? divideRounded(total, BigInt(quantity)) : unitPrice);

/** Plans the follow-ups, those that are done long since too. */
export async function loadFollowUps(tx: Transaction, followUps: readonly SampleFollowUp[], { people, customers, deals }: Record<"people" | "customers" | "deals", Ids>, advance: Advance): Promise<void> {
  await inPortions(followUps, async (some) => {
    await createFollowUps(tx, some.map(({ customer, deal, owner, ...facts }) => ({ ...facts, customerId: idOf(customers, customer), opportunityId: idOrNull(deals, deal), ownerId: idOf(people, owner) })));
    advance(some.length);
  });
}
