import type { Transaction } from "../../../core/context";
import { among, storedTime } from "../../../core/database/sql";
import { faultPoint } from "../../../core/fault";
import type { LifeCycleStage } from "../../../customers/customer/customer.enums";
import { lifeCycle } from "../../../customers/customer/customer.rules";
import { LifeCycleReason } from "../../../customers/life-cycle/life-cycle-step.entity";
import { addSteps } from "../../../customers/life-cycle/life-cycle.service";
import { tagCustomers } from "../../../customers/tag/tag.service";
import type { NewFiring } from "../fire";
import type { ActionOf, Doing } from "./act";

/** What of a customer rules may set: words and codes that people filter by. */
export const settableFields = ["level", "segment", "source", "industry", "region"] as const;

/** Sets a field of the customers concerned. */
export async function setField(tx: Transaction, { action: { field, value }, firings }: Doing<ActionOf<"SET">>): Promise<void> {
  await change(tx, firings, field, value, "customer.updated", () => true);
  faultPoint("rule.set");
}

/** Moves the customers concerned along the life cycle, those for whom it is a step. */
export async function moveCustomers(tx: Transaction, { action: { to }, firings }: Doing<ActionOf<"MOVE">>): Promise<void> {
  const moved = await change(tx, firings, "lifeCycleStage", to, "customer.moved", (from) => lifeCycle.allows(from as LifeCycleStage, to as LifeCycleStage));
  faultPoint("rule.moved");
  await addSteps(tx, LifeCycleReason.RULE, moved.map(({ id, before, firingId }) => ({ customerId: id, from: before as LifeCycleStage, to: to as LifeCycleStage, causeId: firingId })));
}

/** Marks the customers concerned with a word. */
export async function tag(tx: Transaction, { action, firings }: Doing<ActionOf<"TAG">>): Promise<void> {
  const concerned = firings.filter(({ customerId }) => customerId);
  await tagCustomers(tx, concerned.map(({ customerId }) => ({ customerId: customerId as string, tagName: action.tag })));
  faultPoint("rule.tagged");
  for (const { id, customerId, ownerId } of concerned) tx.because(id).emit("customer.tagged", { id: customerId as string, ownerId }, { tags: [null, action.tag] });
}

interface Before {
  readonly id: string;
  readonly ownerId: string | null;
  readonly before: string | null;
}

interface Changed extends Before {
  readonly firingId: string;
}

/** @returns those that were changed, with the value before and the firing that did it */
async function change(tx: Transaction, firings: readonly NewFiring[], column: string, value: string, event: string, allows: (before: string | null) => boolean): Promise<Changed[]> {
  const firingOf = new Map(firings.map(({ customerId, id }) => [customerId, id]));
  const concerned = among("`id`", [...new Set(firings.flatMap(({ customerId }) => customerId ?? []))]);
  const lock = tx.sql.dialect === "mysql" ? " FOR UPDATE" : "";
  const rows = await tx.sql.rows<Before>(`SELECT \`id\`, \`ownerId\`, \`${column}\` AS \`before\` FROM \`customer\` WHERE ${concerned.text} ORDER BY \`id\`${lock}`, concerned.values);
  const changing = rows.filter(({ before }) => before !== value && allows(before)).map((row) => ({ ...row, firingId: firingOf.get(row.id) ?? "" }));
  if (changing.length === 0) return [];
  const { text, values } = among("`id`", changing.map(({ id }) => id));
  await tx.sql.run(`UPDATE \`customer\` SET \`${column}\` = ?, \`updatedAt\` = ?, \`version\` = \`version\` + 1 WHERE ${text}`, [value, storedTime(tx.now), ...values]);
  for (const { id, ownerId, before, firingId } of changing) tx.because(firingId).emit(event, { id, ownerId }, { [column]: [before, value] });
  return changing;
}
