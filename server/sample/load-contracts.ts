import type { Transaction } from "../core/context";
import { createMany } from "../orders/contract/contract.service";
import type { SampleContract } from "./contracts";
import { idOf, inPortions, type Advance, type Ids } from "./loading";

/** Takes up the contracts; each belongs to whoever has the customer. */
export async function loadContracts(tx: Transaction, contracts: readonly SampleContract[], customers: Ids, advance: Advance): Promise<void> {
  await inPortions(contracts, async (some) => {
    await createMany(tx, some.map(({ customer, amount, ...facts }) => ({ ...facts, customerId: idOf(customers, customer), amount: { amount } })));
    advance(some.length);
  });
}
