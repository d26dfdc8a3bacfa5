import { access, accessInput, assertWritable, assign } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { updateRows } from "../../core/database/bulk-update";
import { among, storedTime } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import { undoable } from "../../core/history/undo";
import { newId } from "../../core/ids";
import { pieces } from "../../core/lists";
import { Contact } from "../contact/contact.entity";
import { Customer } from "../customer/customer.entity";
import { Activity } from "./activity.entity";
import { type LogActivityInput, UpdateActivityInput } from "./activity.inputs";

/** Customers per statement. */
const customersAtOnce = 500;

/** What an activity needs; `authorId` is the viewer unless an import says otherwise. */
export type NewActivity = LogActivityInput & { authorId?: string | null };

/** How an area above takes part in the timeline, in the same transaction; `opportunityId` is the pipeline's. */
export interface Participant {
  /** Checks ids of its own in an entry that somebody makes. @throws BAD_USER_INPUT */
  check(tx: Transaction, input: LogActivityInput): Promise<void>;
  /** Keeps what it derives from entries, e.g. when a deal was last spoken about. */
  touch(tx: Transaction, activities: readonly Activity[]): Promise<void>;
}

const participants: Participant[] = [];

/** Lets an area above take part whenever entries are made or corrected. */
export const takePart = (participant: Participant): number => participants.push(participant);

/** Enters one contact in the customer's timeline. Ids above customers are checked by their own area. */
export async function log(tx: Transaction, input: LogActivityInput): Promise<Activity> {
  await accessInput(tx, Customer, input.customerId, "input.customerId");
  await accessInput(tx, Contact, input.contactId, "input.contactId");
  assertPast(tx, input.occurredAt, "input.occurredAt");
  for (const participant of participants) await participant.check(tx, input);
  const [activity] = await logMany(tx, [input]);
  return activity as Activity;
}

/** Enters many contacts at once with customers that the caller has checked; all or none. */
export async function logMany(tx: Transaction, inputs: readonly NewActivity[]): Promise<Activity[]> {
  for (const input of inputs) assertWritable(tx, "Activity", input);
  return enterMany(tx, inputs, { isContact: true });
}

/**
 * Enters in timelines what a caller above has decided on, e.g. a message that left.
 * @param isContact whether somebody was in contact with the customer: only that counts as the last contact of customer and deal
 */
export async function enterMany(tx: Transaction, inputs: readonly NewActivity[], { isContact }: { isContact: boolean }): Promise<Activity[]> {
  const activities = inputs.map((input) =>
    Object.assign(new Activity(), {
      authorId: tx.viewer?.userId ?? null,
      ...input,
      id: newId("act", tx.now.getTime()),
      version: 1,
      occurredAt: input.occurredAt ?? tx.now,
      createdAt: tx.now,
    }),
  );
  await insertEntities(tx, Activity, activities);
  if (isContact) await touchCustomers(tx, activities);
  if (isContact) for (const participant of participants) await participant.touch(tx, activities);
  for (const { id, customerId, opportunityId } of activities) tx.emit("activity.logged", { id, customerId, opportunityId });
  return activities;
}

/** Keeps each customer's time of the last contact, also for areas that keep conversations of their own. */
export async function touchCustomers(tx: Transaction, activities: readonly Pick<Activity, "customerId" | "occurredAt">[]): Promise<void> {
  const latest = new Map<string, string>();
  for (const { customerId, occurredAt } of activities) {
    const time = storedTime(occurredAt);
    if (time > (latest.get(customerId) ?? "")) latest.set(customerId, time);
  }
  const lock = tx.sql.dialect === "mysql" ? " FOR UPDATE" : "";
  for (const ids of pieces([...latest.keys()].sort(), customersAtOnce)) {
    const { text, values } = among("`id`", ids);
    const known = await tx.sql.rows<{ id: string; lastActivityAt: string | null }>(`SELECT \`id\`, \`lastActivityAt\` FROM \`customer\` WHERE ${text}${lock}`, values);
    const later = known.flatMap(({ id, lastActivityAt }) => ((latest.get(id) ?? "") > (lastActivityAt ?? "") ? [{ id, lastActivityAt: latest.get(id) as string }] : []));
    await updateRows(tx.sql, "customer", later);
  }
}

/** Corrects an entry; who was spoken to and through which channel stays. */
export async function update(tx: Transaction, id: string, version: number, input: UpdateActivityInput): Promise<Activity> {
  const activity = await access(tx, Activity, id, "update", version);
  assertWritable(tx, "Activity", input);
  assertPast(tx, input.occurredAt, "input.occurredAt");
  assign(activity, input);
  await tx.db.save(activity);
  await touchCustomers(tx, [activity]);
  for (const participant of participants) await participant.touch(tx, [activity]);
  tx.emit("activity.updated", { id, customerId: activity.customerId, opportunityId: activity.opportunityId });
  return activity;
}

/** A contact is something that happened; a plan for later is a follow-up. */
function assertPast(tx: Transaction, time: Date | undefined, path: string): void {
  const tolerance = 5 * 60 * 1000;
  if (time && time.getTime() > tx.now.getTime() + tolerance) throw badInput({ path, code: "future", message: "must not be in the future; plan a follow-up instead" });
}

undoable(Activity, UpdateActivityInput, update);
