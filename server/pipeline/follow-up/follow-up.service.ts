import { access, assertWritable } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { badInput } from "../../core/errors";
import { newId } from "../../core/ids";
import { logMany } from "../../customers/activity/activity.service";
import { Customer } from "../../customers/customer/customer.entity";
import { teamsOf } from "../../identity/user/user.service";
import { Opportunity } from "../opportunity/opportunity.entity";
import { given, reach } from "../../core/access/reach";
import { assertSameCustomer } from "../opportunity/opportunity.timeline";
import { FollowUp, FollowUpStatus } from "./follow-up.entity";
import type { CompleteFollowUpArgs, PlanFollowUpInput } from "./follow-up.inputs";
import { assertOpen, entryOf, followUpStates } from "./follow-up.rules";

/** A follow-up to be planned, possibly with its past (imports, sample). */
export type NewFollowUp = PlanFollowUpInput & {
  /** OPEN unless said otherwise. */
  status?: FollowUpStatus;
  outcome?: string | null;
  doneAt?: Date | null;
  createdAt?: Date;
};

/** Plans one follow-up. */
export async function plan(tx: Transaction, input: PlanFollowUpInput): Promise<FollowUp> {
  const [followUp] = await createMany(tx, [input]);
  return followUp as FollowUp;
}

/** Plans many follow-ups at once, with the checks of a single one; all or none. */
export async function createMany(tx: Transaction, inputs: readonly NewFollowUp[]): Promise<FollowUp[]> {
  for (const input of inputs) assertWritable(tx, "FollowUp", input);
  await assertReferences(tx, inputs);
  const followUps = inputs.map((input) => newFollowUp(tx, input));
  await insertEntities(tx, FollowUp, followUps);
  await assertReachable(tx, followUps);
  for (const { id, ownerId, customerId, opportunityId } of followUps) tx.emit("followUp.planned", { id, ownerId, customerId, opportunityId });
  return followUps;
}

function newFollowUp(tx: Transaction, { ownerId = tx.viewer?.userId ?? null, ...input }: NewFollowUp): FollowUp {
  return Object.assign(new FollowUp(), {
    status: FollowUpStatus.OPEN,
    createdAt: tx.now,
    ...input,
    subject: input.subject.trim(),
    id: newId("fol", tx.now.getTime()),
    version: 1,
    ownerId,
    updatedAt: tx.now,
  });
}

/** Customers, deals and people must be there, and a deal must be of the customer. */
async function assertReferences(tx: Transaction, inputs: readonly NewFollowUp[]): Promise<void> {
  const [customers, deals, people] = await Promise.all([
    reach(tx, Customer, "read", inputs.map(({ customerId }) => customerId), ["id"]),
    reach<{ id: string; customerId: string | null }>(tx, Opportunity, "read", given(inputs.map(({ opportunityId }) => opportunityId)), ["id", "customerId"]),
    teamsOf(tx, given(inputs.map(({ ownerId }) => ownerId))),
  ]);
  for (const { customerId, opportunityId, ownerId } of inputs) {
    if (!customers.has(customerId)) throw absent("input.customerId", "Customer");
    if (ownerId && !people.has(ownerId)) throw absent("input.ownerId", "User");
    if (!opportunityId) continue;
    const deal = deals.get(opportunityId);
    if (!deal) throw absent("input.opportunityId", "Opportunity");
    assertSameCustomer(deal, customerId);
  }
}

const absent = (path: string, type: string): Error => badInput({ path, code: "notFound", message: `there is no such ${type}` });

/** Nobody plans what is out of sight the next moment. */
async function assertReachable(tx: Transaction, followUps: readonly FollowUp[]): Promise<void> {
  const others = followUps.filter(({ ownerId }) => ownerId !== tx.viewer?.userId).map(({ id }) => id);
  if ((await reach(tx, FollowUp, "create", others, ["id"])).size < others.length) throw badInput({ path: "input.ownerId", code: "notAllowed", message: "you may not plan for this person" });
}

/** Puts an open follow-up off, or forward. */
export async function reschedule(tx: Transaction, id: string, version: number, dueAt: Date): Promise<FollowUp> {
  const followUp = await access(tx, FollowUp, id, "update", version);
  assertOpen(followUp.status);
  followUp.dueAt = dueAt;
  return save(tx, followUp, "followUp.rescheduled");
}

/** Notes what came of a follow-up, in the customer's timeline too if wished. */
export async function complete(tx: Transaction, id: string, version: number, { outcome, logActivity = false }: CompleteFollowUpArgs): Promise<FollowUp> {
  const followUp = await access(tx, FollowUp, id, "update", version);
  followUpStates.assert(followUp.status, FollowUpStatus.DONE, "id");
  Object.assign(followUp, { status: FollowUpStatus.DONE, outcome: outcome.trim(), doneAt: tx.now });
  const { customerId, opportunityId = null, subject, channel } = followUp;
  if (logActivity) await logMany(tx, [{ customerId, opportunityId, subject, body: followUp.outcome ?? null, ...entryOf(channel) }]);
  return save(tx, followUp, "followUp.done");
}

/** Gives a follow-up up. */
export async function cancel(tx: Transaction, id: string, version: number): Promise<FollowUp> {
  const followUp = await access(tx, FollowUp, id, "update", version);
  followUpStates.assert(followUp.status, FollowUpStatus.CANCELLED, "id");
  followUp.status = FollowUpStatus.CANCELLED;
  return save(tx, followUp, "followUp.cancelled");
}

async function save(tx: Transaction, followUp: FollowUp, event: string): Promise<FollowUp> {
  const { id, ownerId, customerId, opportunityId } = followUp;
  followUp.updatedAt = tx.now;
  await tx.db.save(followUp);
  tx.emit(event, { id, ownerId, customerId, opportunityId });
  return followUp;
}
