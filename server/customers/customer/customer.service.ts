import { access, accessInput, assertWritable, assign } from "../../core/access/access";
import { reach } from "../../core/access/reach";
import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { badInput } from "../../core/errors";
import { addExternalIds } from "../../core/external-id/external-ids";
import { undoable, undoableSteps } from "../../core/history/undo";
import { newId } from "../../core/ids";
import { nextNumbers } from "../../core/numbers";
import { indexNames } from "../../core/search/index-names";
import { nameKey } from "../../core/search/name-key";
import { User } from "../../identity/user/user.entity";
import { teamsOf } from "../../identity/user/user.service";
import { LifeCycleReason } from "../life-cycle/life-cycle-step.entity";
import { addSteps } from "../life-cycle/life-cycle.service";
import { tagCustomers } from "../tag/tag.service";
import { learnWords } from "../vocabulary/vocabulary.service";
import { creditLimitOf } from "./customer.credit";
import { Customer } from "./customer.entity";
import { CustomerLevel, LifeCycleStage } from "./customer.enums";
import { type CreateCustomerInput, UpdateCustomerInput } from "./customer.inputs";
import { lifeCycle } from "./customer.rules";

/** A customer to be taken up, possibly known for long (imports, sample). */
export type NewCustomer = CreateCustomerInput & {
  /** Now unless said otherwise. */
  createdAt?: Date;
};

/** Takes up one new customer. */
export async function create(tx: Transaction, input: CreateCustomerInput): Promise<Customer> {
  const [customer] = await createMany(tx, [input]);
  return customer as Customer;
}

/** Takes up many customers at once, with the checks of a single one; all or none. */
export async function createMany(tx: Transaction, inputs: readonly NewCustomer[]): Promise<Customer[]> {
  for (const input of inputs) assertWritable(tx, "Customer", input);
  const owners = await ownersOf(tx, inputs);
  const numbers = await nextNumbers(tx, "C", inputs.length);
  const customers = inputs.map((input, index) => newCustomer(tx, input, numbers[index] as string, owners));
  await insertEntities(tx, Customer, customers);
  await learnWords(tx, customers);
  await addExternalIds(tx, "Customer", customers.map(({ id }, index) => ({ id, externalIds: inputs[index]?.externalIds })));
  await tagCustomers(tx, customers.flatMap(({ id }, index) => (inputs[index]?.tagNames ?? []).map((tagName) => ({ customerId: id, tagName }))));
  await indexNames(tx, "Customer", customers.map(({ id, name, number }) => ({ id, names: [name, number] })));
  for (const { id, ownerId } of customers) tx.emit("customer.created", { id, ownerId });
  await assertReachable(tx, "create", customers, "input.ownerId");
  return customers;
}

/** Nobody gives a customer to somebody and is left without sight of it the next moment. */
async function assertReachable(tx: Transaction, verb: string, customers: readonly Customer[], path: string): Promise<void> {
  const others = customers.filter(({ ownerId }) => ownerId !== tx.viewer?.userId).map(({ id }) => id);
  const reached = await reach(tx, Customer, verb, others, ["id"]);
  if (reached.size < others.length) throw badInput({ path, code: "notAllowed", message: "you may not give customers to this person" });
}

function newCustomer(tx: Transaction, input: NewCustomer, number: string, owners: ReadonlyMap<string, string | null>): Customer {
  const { tagNames: _tags, externalIds: _names, ownerId = tx.viewer?.userId ?? null, creditLimit, ...facts } = input;
  const customer = new Customer();
  Object.assign(customer, {
    level: CustomerLevel.C,
    lifeCycleStage: LifeCycleStage.POTENTIAL,
    ...facts,
    ...creditLimitOf(creditLimit, tx.currency),
    name: input.name.trim(),
    nameKey: nameKey(input.name),
    id: newId("cus", tx.now.getTime()),
    version: 1,
    number,
    ownerId,
    teamId: ownerId ? (owners.get(ownerId) ?? null) : null,
    currency: tx.currency,
    orderCount: 0,
    orderTotal: 0n,
    createdAt: input.createdAt ?? tx.now,
    updatedAt: tx.now,
  });
  return customer;
}

/** The teams of the new owners, each of whom must be there. */
async function ownersOf(tx: Transaction, inputs: readonly CreateCustomerInput[]): Promise<Map<string, string | null>> {
  const ids = inputs.flatMap(({ ownerId }) => (ownerId === undefined ? [tx.viewer?.userId] : [ownerId])).filter((id): id is string => typeof id === "string");
  const teams = await teamsOf(tx, ids);
  const unknown = inputs.find(({ ownerId }) => ownerId && !teams.has(ownerId));
  if (unknown) throw badInput({ path: "input.ownerId", code: "notFound", message: "there is no such person" });
  return teams;
}

/** Changes what is known of a customer. What is left out stays; null clears. */
export async function update(tx: Transaction, id: string, version: number, input: UpdateCustomerInput): Promise<Customer> {
  const customer = await access(tx, Customer, id, "update", version);
  assertWritable(tx, "Customer", input);
  const renamed = input.name !== undefined && input.name.trim() !== customer.name;
  assign(customer, { ...input, ...creditLimitOf(input.creditLimit, customer.currency) });
  if (renamed) {
    customer.name = customer.name.trim();
    customer.nameKey = nameKey(customer.name);
    await indexNames(tx, "Customer", [{ id, names: [customer.name, customer.number] }]);
  }
  await learnWords(tx, [customer]);
  return save(tx, customer, "customer.updated");
}

/** Hands the customer to another person, and with it to that person's team. */
export async function assignTo(tx: Transaction, id: string, version: number, ownerId: string): Promise<Customer> {
  const customer = await access(tx, Customer, id, "assign", version);
  await accessInput(tx, User, ownerId, "ownerId");
  const previousOwnerId = customer.ownerId;
  customer.ownerId = ownerId;
  customer.teamId = (await teamsOf(tx, [ownerId])).get(ownerId) ?? null;
  await save(tx, customer, "customer.assigned", { previousOwnerId });
  await assertReachable(tx, "assign", [customer], "ownerId");
  return customer;
}

/** Moves the customer along the life cycle. */
export async function move(tx: Transaction, id: string, version: number, to: LifeCycleStage): Promise<Customer> {
  const customer = await access(tx, Customer, id, "move", version);
  lifeCycle.assert(customer.lifeCycleStage, to, "to");
  await addSteps(tx, LifeCycleReason.PERSON, [{ customerId: id, from: customer.lifeCycleStage, to }]);
  customer.lifeCycleStage = to;
  return save(tx, customer, "customer.moved");
}

async function save(tx: Transaction, customer: Customer, event: string, ids: Record<string, string | null | undefined> = {}): Promise<Customer> {
  customer.updatedAt = tx.now;
  await tx.db.save(customer);
  tx.emit(event, { id: customer.id, ownerId: customer.ownerId, ...ids });
  return customer;
}

undoable(Customer, UpdateCustomerInput, update);
undoableSteps(Customer, {
  lifeCycleStage: {
    verb: "move",
    allows: (from, to) => lifeCycle.allows(from as LifeCycleStage, to as LifeCycleStage),
    back: (tx, id, version, to) => move(tx, id, version, to as LifeCycleStage),
  },
  ownerId: { verb: "assign", back: assignTo },
});
