import { access, accessInput, assertWritable, assign } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { badInput } from "../../core/errors";
import { readMoney } from "../../core/graph/money-input";
import { indexNames } from "../../core/search/index-names";
import { nameKey } from "../../core/search/name-key";
import { User } from "../../identity/user/user.entity";
import { teamsOf } from "../../identity/user/user.service";
import { Stage, StageKind } from "../stage/stage.entity";
import { noSuchStage } from "../stage/stage.service";
import { Opportunity } from "./opportunity.entity";
import { OpportunityStatus } from "./opportunity.enums";
import { changeStay } from "./opportunity.history";
import { type MoveOpportunityInput, UpdateOpportunityInput } from "./opportunity.inputs";
import { OpportunityProduct } from "./opportunity-product.entity";
import { reach } from "../../core/access/reach";
import { undoable, undoableSteps } from "../../core/history/undo";
import { assertParties } from "../../customers/contact/contact.parties";
import { assertComplete, assertMove, enter, outcomeOf } from "./opportunity.rules";
import "./opportunity.timeline";

export { create, createMany, type NewOpportunity } from "./opportunity.create";
export { setProducts } from "./opportunity.products";

/** Changes what is known of a deal. What is left out stays; null clears. */
export async function update(tx: Transaction, id: string, version: number, input: UpdateOpportunityInput): Promise<Opportunity> {
  const deal = await access(tx, Opportunity, id, "update", version);
  assertWritable(tx, "Opportunity", input);
  const { value: _value, probability, name, ...facts } = input;
  await changeParties(tx, deal, facts);
  assign(deal, facts);
  setValue(tx, deal, input);
  if (probability !== undefined) await setProbability(tx, deal, probability);
  if (name !== undefined) {
    deal.name = name.trim();
    deal.nameKey = nameKey(name);
    await indexNames(tx, "Opportunity", [{ id, names: [deal.name, deal.number] }]);
  }
  return save(tx, deal, "opportunity.updated");
}

/** Another customer takes the old one's contact away, unless a contact of the new one is named. */
async function changeParties(tx: Transaction, deal: Opportunity, { customerId = deal.customerId, contactId }: UpdateOpportunityInput): Promise<void> {
  const moved = customerId !== deal.customerId;
  if (moved || contactId) await assertParties(tx, [{ customerId, contactId }]);
  if (moved && contactId === undefined) deal.contactId = null;
}

function setValue(tx: Transaction, deal: Opportunity, { value }: Pick<UpdateOpportunityInput, "value">): void {
  if (value === undefined) return;
  const { amount, currency } = value === null ? { amount: null, currency: deal.currency } : readMoney(tx, value, "input.value");
  deal.value = amount;
  deal.currency = currency;
}

/** By hand, or back to the stage's where null. What is closed is certain. */
async function setProbability(tx: Transaction, deal: Opportunity, probability: number | null): Promise<void> {
  if (deal.status !== OpportunityStatus.OPEN) throw badInput({ path: "input.probability", code: "closed", message: "the deal is closed" });
  deal.probabilitySet = probability !== null;
  deal.probability = probability ?? (await tx.db.findOneByOrFail(Stage, { id: deal.stageId })).probability;
}

/**
 * Moves a deal to another stage, won and lost included, and fills in on the way what that stage requires. Of two
 * people who move it at once, the second is told that it changed.
 */
export async function move(tx: Transaction, id: string, version: number, { stageId, ...facts }: MoveOpportunityInput): Promise<Opportunity> {
  const deal = await access(tx, Opportunity, id, "move", version);
  assertWritable(tx, "Opportunity", facts);
  const from = await tx.db.findOneByOrFail(Stage, { id: deal.stageId });
  const to = await tx.db.findOneBy(Stage, { id: stageId });
  if (!to) throw noSuchStage();
  assertMove(from, to);
  await fillOnTheWay(tx, deal, to, facts);
  enter(deal, to, tx.now);
  await changeStay(tx, id, to.id);
  const ids = { stageId: to.id, previousStageId: from.id };
  const outcome = outcomeOf(from.kind, to.kind);
  await save(tx, deal, "opportunity.moved", ids);
  if (outcome) tx.emit(`opportunity.${outcome}`, { id, ownerId: deal.ownerId, ...ids });
  return deal;
}

async function fillOnTheWay(tx: Transaction, deal: Opportunity, to: Stage, facts: Omit<MoveOpportunityInput, "stageId">): Promise<void> {
  const { value: _value, ...plain } = facts;
  if (plain.lostReason && to.kind !== StageKind.LOST) throw badInput({ path: "input.lostReason", code: "notAllowed", message: "only a lost deal has a reason why it was lost" });
  if (plain.contactId) await assertParties(tx, [{ customerId: deal.customerId, contactId: plain.contactId }]);
  assign(deal, plain);
  setValue(tx, deal, facts);
  const products = to.requirements.includes("products") ? await tx.db.countBy(OpportunityProduct, { opportunityId: deal.id }) : 0;
  assertComplete(to, { value: deal.value, expectedCloseOn: deal.expectedCloseOn, contactId: deal.contactId, lostReason: deal.lostReason, products });
}

/** Hands the deal to another person, and with it to that person's team, within what the viewer may assign. */
export async function assignTo(tx: Transaction, id: string, version: number, ownerId: string): Promise<Opportunity> {
  const deal = await access(tx, Opportunity, id, "assign", version);
  await accessInput(tx, User, ownerId, "ownerId");
  const teams = await teamsOf(tx, [ownerId]);
  if (!teams.has(ownerId)) throw badInput({ path: "ownerId", code: "notFound", message: "there is no such person" });
  const previousOwnerId = deal.ownerId;
  deal.ownerId = ownerId;
  deal.teamId = teams.get(ownerId) ?? null;
  await save(tx, deal, "opportunity.assigned", { previousOwnerId });
  if (!(await reach(tx, Opportunity, "assign", [id], ["id"])).has(id)) throw badInput({ path: "ownerId", code: "notAllowed", message: "you may not hand deals to this person" });
  return deal;
}

async function save(tx: Transaction, deal: Opportunity, event: string, ids: Record<string, string | null | undefined> = {}): Promise<Opportunity> {
  deal.updatedAt = tx.now;
  await tx.db.save(deal);
  tx.emit(event, { id: deal.id, ownerId: deal.ownerId, ...ids });
  return deal;
}

undoable(Opportunity, UpdateOpportunityInput, update);
undoableSteps(Opportunity, {
  stageId: { verb: "move", back: (tx, id, version, stageId) => move(tx, id, version, { stageId }) },
  ownerId: { verb: "assign", back: assignTo },
});
