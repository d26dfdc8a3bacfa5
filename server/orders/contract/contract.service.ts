import { access, accessInput, assertWritable, assign } from "../../core/access/access";
import { dayIn } from "../../core/clock";
import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { badInput } from "../../core/errors";
import { readMoney } from "../../core/graph/money-input";
import type { MoneyInput } from "../../core/graph/types";
import { undoable } from "../../core/history/undo";
import { newId } from "../../core/ids";
import { nextNumbers } from "../../core/numbers";
import { indexNames } from "../../core/search/index-names";
import { nameKey } from "../../core/search/name-key";
import { User } from "../../identity/user/user.entity";
import { teamsOf } from "../../identity/user/user.service";
import { Contract } from "./contract.entity";
import { ContractKind, ContractStatus } from "./contract.enums";
import { type CreateContractInput, UpdateContractInput } from "./contract.inputs";
import { assertReachable, customersOf } from "./contract.references";
import { assertDays, assertOpen, assertRenewable, contractMoves, daysAfter } from "./contract.rules";

/** A contract to be taken up, possibly with its past (sample). */
export type NewContract = CreateContractInput & {
  /** By `signed` unless said otherwise. */
  status?: ContractStatus;
};

/** Takes up one contract. */
export async function create(tx: Transaction, input: CreateContractInput): Promise<Contract> {
  await accessInput(tx, User, input.ownerId, "input.ownerId");
  const [contract] = await createMany(tx, [input]);
  return contract as Contract;
}

/** Takes up many contracts at once, with the checks of a single one; all or none. */
export async function createMany(tx: Transaction, inputs: readonly NewContract[]): Promise<Contract[]> {
  for (const input of inputs) {
    assertWritable(tx, "Contract", input);
    assertDays(input);
  }
  const customers = await customersOf(tx, inputs.map(({ customerId }) => customerId));
  const owners = inputs.map(({ ownerId, customerId }) => (ownerId === undefined ? (customers.get(customerId)?.ownerId ?? null) : ownerId));
  const teams = await teamsOf(tx, owners.filter((id) => id !== null));
  const numbers = await nextNumbers(tx, "K", inputs.length);
  const contracts = inputs.map((input, index) => newContract(tx, input, numbers[index] as string, owners[index] ?? null, teams));
  await insertEntities(tx, Contract, contracts);
  await indexContracts(tx, contracts);
  for (const contract of contracts) emit(tx, "contract.created", contract);
  await assertReachable(tx, contracts);
  return contracts;
}

function newContract(tx: Transaction, input: NewContract, number: string, ownerId: string | null, teams: ReadonlyMap<string, string | null>): Contract {
  const { signed = false, status = signed ? ContractStatus.ACTIVE : ContractStatus.DRAFT, amount, kind = ContractKind.SUPPLY, ...facts } = input;
  return Object.assign(new Contract(), {
    ...facts,
    ...amountOf(amount, tx.currency),
    kind,
    status,
    id: newId("ctr", tx.now.getTime()),
    version: 1,
    number,
    title: input.title.trim(),
    titleKey: nameKey(input.title),
    currency: tx.currency,
    ownerId,
    teamId: ownerId ? (teams.get(ownerId) ?? null) : null,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
}

/** @throws BAD_USER_INPUT where the amount is in another currency than the contract */
function amountOf(given: MoneyInput | null | undefined, currency: string): { amount?: bigint | null } {
  if (given === undefined) return {};
  const money = given && readMoney({ currency }, given, "input.amount");
  if (money && money.currency !== currency) throw badInput({ path: "input.amount.currency", code: "currency", message: `must be ${currency}` });
  return { amount: money?.amount ?? null };
}

/** Changes what was agreed, until the contract is over. What is left out stays; null clears. */
export async function update(tx: Transaction, id: string, version: number, input: UpdateContractInput): Promise<Contract> {
  const contract = await access(tx, Contract, id, "update", version);
  assertWritable(tx, "Contract", input);
  await accessInput(tx, User, input.ownerId, "input.ownerId");
  assertOpen(contract);
  assign(contract, { ...input, ...amountOf(input.amount, contract.currency) });
  assertDays(contract);
  if (input.title !== undefined) Object.assign(contract, { title: input.title.trim(), titleKey: nameKey(input.title) });
  if (input.ownerId !== undefined) contract.teamId = input.ownerId ? ((await teamsOf(tx, [input.ownerId])).get(input.ownerId) ?? null) : null;
  await indexContracts(tx, [contract]);
  await save(tx, contract, "contract.updated");
  await assertReachable(tx, [contract]);
  return contract;
}

/** Signs it, ends it, or breaks it off. Whatever ends holds until today at most. */
export async function move(tx: Transaction, id: string, version: number, to: ContractStatus): Promise<Contract> {
  const contract = await access(tx, Contract, id, "move", version);
  contractMoves.assert(contract.status, to, "to");
  const today = dayIn(tx.zone, tx.now);
  if (to !== ContractStatus.ACTIVE && contract.startsOn <= today && (!contract.endsOn || contract.endsOn > today)) contract.endsOn = today;
  contract.status = to;
  return save(tx, contract, eventOf[to]);
}

const eventOf: Readonly<Record<ContractStatus, string>> = {
  [ContractStatus.DRAFT]: "contract.updated",
  [ContractStatus.ACTIVE]: "contract.signed",
  [ContractStatus.ENDED]: "contract.ended",
  [ContractStatus.TERMINATED]: "contract.terminated",
};

/** Drafts the contract that takes the place of another: the same terms for as long again, from the day after. */
export async function renew(tx: Transaction, id: string, version: number): Promise<Contract> {
  const contract = await access(tx, Contract, id, "renew", version);
  assertRenewable(contract);
  const { customerId, title, titleKey, kind, currency, amount = null, note = null, ownerId = null, teamId = null } = contract;
  const [number] = await nextNumbers(tx, "K", 1);
  const next = Object.assign(new Contract(), daysAfter({ startsOn: contract.startsOn, endsOn: contract.endsOn as string }), {
    customerId, title, titleKey, kind, amount, currency, note, ownerId, teamId, number,
    id: newId("ctr", tx.now.getTime()), version: 1, status: ContractStatus.DRAFT, createdAt: tx.now, updatedAt: tx.now,
  });
  await insertEntities(tx, Contract, [next]);
  await indexContracts(tx, [next]);
  emit(tx, "contract.created", next);
  contract.renewedById = next.id;
  await save(tx, contract, "contract.renewed");
  return next;
}

async function save(tx: Transaction, contract: Contract, event: string): Promise<Contract> {
  contract.updatedAt = tx.now;
  await tx.db.save(contract);
  emit(tx, event, contract);
  return contract;
}

function emit(tx: Transaction, event: string, { id, customerId, ownerId }: Contract): void {
  tx.emit(event, { id, customerId, ownerId });
}

const indexContracts = (tx: Transaction, contracts: readonly Contract[]): Promise<void> =>
  indexNames(tx, "Contract", contracts.map(({ id, title, number }) => ({ id, names: [title, number] })));

undoable(Contract, UpdateContractInput, update);
