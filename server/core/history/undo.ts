import { getMetadataStorage } from "type-graphql";
import { getMetadataArgsStorage } from "typeorm";
import { access } from "../access/access";
import type { Context, Transaction } from "../context";
import { columnKind } from "../database/columns";
import { badInput, ConflictError, notFound } from "../errors";
import { kept, openChanges, same, type KeptChanges, type KeptValue } from "../events/changes";
import { entityOfId, type EntityClass } from "../graph/records";
import { formatAmount } from "../money";

/** A type's own way of changing a record. */
type Update = (tx: Transaction, id: string, version: number, input: Record<string, unknown>) => Promise<{ id: string }>;

interface Undoable {
  readonly input: new () => object;
  readonly update: Update;
}

const registry = new Map<EntityClass, Undoable>();

/** A column that is no plain fact, such as a stage or an owner, and the verb by which people change it. */
interface StepBack {
  readonly verb: string;
  /** Whether the type's rules know the way back; where nothing is said, they are asked only when it is taken. */
  readonly allows?: (from: string, to: string) => boolean;
  readonly back: (tx: Transaction, id: string, version: number, to: string) => Promise<{ id: string }>;
}

const stepsBack = new Map<EntityClass, ReadonlyMap<string, StepBack>>();

/**
 * Lets steps of a type be taken back, by the very verbs that take them: whoever may not take the step there, or where the
 * rules know no such step, nothing is undone.
 * @param steps by column
 */
export function undoableSteps(entity: EntityClass, steps: Readonly<Record<string, StepBack>>): void {
  stepsBack.set(entity, new Map(Object.entries(steps)));
}

const stepBack = (entity: EntityClass, column: string): StepBack | undefined => stepsBack.get(entity)?.get(column);

/**
 * Lets changes of a type be undone: by its own update, which checks and follows up as it does for any change.
 * @param input the update's input type; what it does not take cannot be undone
 */
export function undoable<Input extends object>(entity: EntityClass, input: new () => Input, update: (tx: Transaction, id: string, version: number, input: Input) => Promise<{ id: string }>): void {
  registry.set(entity, { input, update: update as Update });
}

/** Whether the viewer may set a field back, as far as it can be told without the record. */
export function mayUndo(ctx: Context, entity: EntityClass, column: string, change: KeptChanges[string] | undefined): boolean {
  const { policy, viewer } = ctx;
  const step = stepBack(entity, column);
  if (step) return change != null && isWayBack(step, change) && policy.can(viewer, entity.name, step.verb);
  return change != null && isUndoable(entity, column, change[0]) && policy.can(viewer, entity.name, "update") && policy.mayWrite(viewer, entity.name, column);
}

function isWayBack({ allows }: StepBack, [before, after]: readonly [before: KeptValue, after: KeptValue]): boolean {
  return typeof before === "string" && typeof after === "string" && (allows?.(after, before) ?? true);
}

/**
 * Sets one field of a record back to what it was before an event.
 * @param column the property, e.g. `ownerId`, or the field that shows it, e.g. `owner`
 * @throws NOT_FOUND where the viewer may not change the record so; CONFLICT where the record, or since the event the field, changed
 */
export async function undoChange(tx: Transaction, eventId: string, field: string, version: number): Promise<{ id: string }> {
  const [event] = await tx.sql.rows<{ recordId: string; changes: string | null }>("SELECT `recordId`, `changes` FROM `event` WHERE `id` = ?", [eventId]);
  const entity = event && entityOfId(event.recordId);
  const way = entity && registry.get(entity);
  if (!event || !entity || !way) throw notFound("Event");
  const changes = event.changes === null ? {} : openChanges(eventId, event.changes);
  const column = [field, `${field}Id`].find((name) => changes[name]) ?? field;
  const step = stepBack(entity, column);
  const verb = step && tx.policy.can(tx.viewer, entity.name, step.verb) ? step.verb : "update";
  if (!tx.policy.can(tx.viewer, entity.name, verb)) throw notFound("Event");
  const record = await access(tx, entity as EntityClass<{ id: string }>, event.recordId, verb, version);
  const change = changes[column];
  if (!change || !mayUndo(tx, entity, column, change)) throw badInput({ path: "field", code: "notAllowed", message: "this change cannot be undone" });
  if (!same(kept((record as Record<string, unknown>)[column]), change[1])) throw new ConflictError(record);
  if (step) return step.back(tx.because(eventId), record.id, version, change[0] as string);
  return way.update(tx.because(eventId), record.id, version, { [column]: inputValue(entity, column, change[0], record, changes) });
}

function isUndoable(entity: EntityClass, column: string, before: KeptValue): boolean {
  const input = registry.get(entity)?.input;
  if (!input || !columnKind(entity, column) || !takes(input, column)) return false;
  return before !== null || isNullable(entity, column);
}

const takes = (input: new () => object, field: string): boolean =>
  getMetadataStorage().fields.some(({ name, target }) => name === field && (target === input || input.prototype instanceof (target as new () => object)));

const isNullable = (entity: EntityClass, column: string): boolean =>
  getMetadataArgsStorage().columns.some(({ target, propertyName, options }) => target === entity && propertyName === column && options.nullable === true);

/** A value as the update's input takes it. */
function inputValue(entity: EntityClass, column: string, before: KeptValue, record: object, changes: KeptChanges): unknown {
  if (before === null) return null;
  switch (columnKind(entity, column)) {
    case "money":
      return { amount: formatAmount(BigInt(before as string)), currency: changes["currency"]?.[0] ?? (record as { currency?: string }).currency };
    case "time":
      return new Date(before as string);
    default:
      return before;
  }
}
