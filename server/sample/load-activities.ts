import type { Transaction } from "../core/context";
import { logMany } from "../customers/activity/activity.service";
import type { SampleActivity } from "./activities";
import { idOf, idOrNull, inPortions, type Advance, type Ids } from "./loading";

/** Enters what was said into the timelines. */
export async function loadActivities(tx: Transaction, activities: readonly SampleActivity[], { people, customers, contacts, deals }: Record<"people" | "customers" | "contacts" | "deals", Ids>, advance: Advance): Promise<void> {
  await inPortions(activities, async (some) => {
    const inputs = some.map(({ customer, contact, deal, author, ...facts }) => ({
      ...facts,
      customerId: idOf(customers, customer),
      contactId: idOrNull(contacts, contact),
      opportunityId: idOrNull(deals, deal),
      authorId: idOf(people, author),
    }));
    await logMany(tx, inputs);
    advance(some.length);
  });
}
