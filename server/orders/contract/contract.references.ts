import { reach } from "../../core/access/reach";
import type { Transaction } from "../../core/context";
import { badInput } from "../../core/errors";
import { Customer } from "../../customers/customer/customer.entity";
import { Contract } from "./contract.entity";

/** What a contract takes from its customer. */
export interface Party {
  readonly id: string;
  readonly ownerId: string | null;
}

/**
 * The customers that contracts are made with, by id.
 * @throws BAD_USER_INPUT where one is not there for the viewer
 */
export async function customersOf(tx: Transaction, ids: readonly string[]): Promise<Map<string, Party>> {
  const customers = await reach<Party>(tx, Customer, "read", ids, ["id", "ownerId"]);
  if (ids.some((id) => !customers.has(id))) throw badInput({ path: "input.customerId", code: "notFound", message: "there is no such Customer" });
  return customers;
}

/** Nobody makes a contract that is out of sight the next moment. */
export async function assertReachable(tx: Transaction, contracts: readonly Contract[]): Promise<void> {
  const reached = await reach(tx, Contract, "create", contracts.map(({ id }) => id), ["id"]);
  if (reached.size < contracts.length) throw badInput({ path: "input.ownerId", code: "notAllowed", message: "you may not give contracts to this person" });
}
