import { assertWritable } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { badInput } from "../../core/errors";
import { addExternalIds, type ExternalName } from "../../core/external-id/external-ids";
import { readMoney } from "../../core/graph/money-input";
import { newId } from "../../core/ids";
import { nextNumbers } from "../../core/numbers";
import { indexNames } from "../../core/search/index-names";
import { nameKey } from "../../core/search/name-key";
import { teamsOf } from "../../identity/user/user.service";
import { StageKind, type Stage } from "../stage/stage.entity";
import { stageChoice } from "../stage/stage.service";
import { addStays, type Stay } from "./opportunity.history";
import { Opportunity } from "./opportunity.entity";
import type { OpportunityStatus } from "./opportunity.enums";
import type { CreateOpportunityInput } from "./opportunity.inputs";
import { addProducts } from "./opportunity.products";
import { given, reach } from "../../core/access/reach";
import { assertParties } from "../../customers/contact/contact.parties";
import { assertComplete, statusIn } from "./opportunity.rules";

/** A deal to be taken up, possibly with its past (imports, sample). */
export type NewOpportunity = CreateOpportunityInput & {
  /** OPEN unless said otherwise or `stageId` says it. */
  status?: OpportunityStatus;
  createdAt?: Date;
  /** When it entered its present stage; where it was closed or, if open, created, unless said otherwise. */
  stageEnteredAt?: Date;
  /** When it was won or lost. */
  closedAt?: Date;
  lostReason?: string | null;
  lastActivityAt?: Date | null;
  externalIds?: readonly ExternalName[];
  /** The stages before the present one, oldest first. */
  stageHistory?: readonly { stageId: string; enteredAt: Date; changedById?: string | null }[];
};

/** Takes up one new deal in an open stage, which must have what it requires. */
export async function create(tx: Transaction, input: CreateOpportunityInput): Promise<Opportunity> {
  const stage = (await stageChoice(tx)).choose({ pipelineId: input.pipelineId ?? null, stageId: input.stageId ?? null, kind: StageKind.OPEN });
  if (stage.kind !== StageKind.OPEN) throw badInput({ path: "input.stageId", code: "notOpen", message: "a deal begins in an open stage" });
  assertComplete(stage, { value: input.value, expectedCloseOn: input.expectedCloseOn, contactId: input.contactId, lostReason: undefined, products: input.products?.length ?? 0 });
  const [deal] = await createMany(tx, [input]);
  return deal as Opportunity;
}

/**
 * Takes up many deals at once, with their past where it is known; all or none. Requirements of stages are not asked
 * for, because what happened elsewhere happened.
 */
export async function createMany(tx: Transaction, inputs: readonly NewOpportunity[]): Promise<Opportunity[]> {
  for (const input of inputs) assertWritable(tx, "Opportunity", input);
  const stages = await stageChoice(tx);
  const owners = await ownersOf(tx, inputs);
  await assertParties(tx, inputs);
  const numbers = await nextNumbers(tx, "O", inputs.length);
  const deals = inputs.map((input, index) => {
    const stage = stages.choose({ pipelineId: input.pipelineId ?? null, stageId: input.stageId ?? null, kind: input.status ? StageKind[input.status] : StageKind.OPEN });
    return newDeal(tx, input, stage, numbers[index] as string, owners);
  });
  await insertEntities(tx, Opportunity, deals);
  await assertReachable(tx, deals);
  await addProducts(tx, deals.map(({ id }, index) => ({ opportunityId: id, products: inputs[index]?.products ?? [], path: "input.products" })));
  await addStays(tx, deals.flatMap((deal, index) => staysOf(tx, deal, inputs[index]?.stageHistory ?? [])));
  await addExternalIds(tx, "Opportunity", deals.map(({ id }, index) => ({ id, externalIds: inputs[index]?.externalIds })));
  await indexNames(tx, "Opportunity", deals.map(({ id, name, number }) => ({ id, names: [name, number] })));
  for (const { id, ownerId, stageId, customerId } of deals) tx.emit("opportunity.created", { id, ownerId, stageId, customerId });
  return deals;
}

function newDeal(tx: Transaction, input: NewOpportunity, stage: Stage, number: string, owners: ReadonlyMap<string, string | null>): Opportunity {
  const { ownerId = tx.viewer?.userId ?? null, value, probability, createdAt = tx.now } = input;
  const isOpen = stage.kind === StageKind.OPEN;
  const closedAt = isOpen ? null : (input.closedAt ?? input.stageEnteredAt ?? createdAt);
  const { amount, currency } = value ? readMoney(tx, value, "input.value") : { amount: null, currency: tx.currency };
  const probabilitySet = isOpen && typeof probability === "number";
  return Object.assign(new Opportunity(), {
    id: newId("opp", tx.now.getTime()),
    version: 1,
    number,
    name: input.name.trim(),
    nameKey: nameKey(input.name),
    customerId: input.customerId ?? null,
    contactId: input.contactId ?? null,
    pipelineId: stage.pipelineId,
    stageId: stage.id,
    status: statusIn(stage),
    value: amount,
    currency,
    probability: probabilitySet ? probability : stage.probability,
    probabilitySet,
    expectedCloseOn: input.expectedCloseOn ?? null,
    closedAt,
    stageEnteredAt: input.stageEnteredAt ?? closedAt ?? createdAt,
    createdAt,
    updatedAt: tx.now,
    lastActivityAt: input.lastActivityAt ?? null,
    source: input.source ?? null,
    lostReason: stage.kind === StageKind.LOST ? (input.lostReason ?? null) : null,
    notes: input.notes ?? null,
    ownerId,
    teamId: ownerId ? (owners.get(ownerId) ?? null) : null,
  });
}

function staysOf(tx: Transaction, deal: Opportunity, history: NonNullable<NewOpportunity["stageHistory"]>): Stay[] {
  const present = { opportunityId: deal.id, stageId: deal.stageId, enteredAt: deal.stageEnteredAt, leftAt: null, changedById: deal.ownerId ?? tx.viewer?.userId ?? null };
  const past = history.map(({ stageId, enteredAt, changedById = present.changedById }, index) => ({
    opportunityId: deal.id,
    stageId,
    enteredAt,
    leftAt: history[index + 1]?.enteredAt ?? deal.stageEnteredAt,
    changedById,
  }));
  return [...past, present];
}

/** The teams of the new owners, each of whom must be there. */
async function ownersOf(tx: Transaction, inputs: readonly NewOpportunity[]): Promise<Map<string, string | null>> {
  const owners = await teamsOf(tx, given(inputs.map(({ ownerId }) => (ownerId === undefined ? tx.viewer?.userId : ownerId))));
  if (inputs.some(({ ownerId }) => ownerId && !owners.has(ownerId))) throw badInput({ path: "input.ownerId", code: "notFound", message: "there is no such person" });
  return owners;
}

/** Nobody takes up a deal that is out of sight the next moment. */
async function assertReachable(tx: Transaction, deals: readonly Opportunity[]): Promise<void> {
  const others = deals.filter(({ ownerId }) => ownerId !== tx.viewer?.userId).map(({ id }) => id);
  const reached = await reach(tx, Opportunity, "create", others, ["id"]);
  if (reached.size < others.length) throw badInput({ path: "input.ownerId", code: "notAllowed", message: "you may not take up deals for this person" });
}
