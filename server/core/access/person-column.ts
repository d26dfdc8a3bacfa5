import { ReferenceColumn } from "../database/columns";

/**
 * What becomes of a column that names a person once that person leaves: a successor takes the row over, the row stays
 * as history under the old name, or the row ends with the person (a session, a key).
 */
export type WhenLeaving = "handedOver" | "kept" | "ended";

const columns = new Map<object, Map<string, WhenLeaving>>();

/**
 * The id of a person. A column of this kind cannot be added without deciding what happens when the person leaves;
 * handing over (`server/identity/leaving`) reads the decision from here.
 */
export function PersonColumn(whenLeaving: WhenLeaving, choice: Parameters<typeof ReferenceColumn>[0] = {}): PropertyDecorator {
  return (target, property) => {
    const own = columns.get(target) ?? new Map<string, WhenLeaving>();
    own.set(String(property), whenLeaving);
    columns.set(target, own);
    ReferenceColumn(choice)(target, property);
  };
}

/** The columns of an entity that name people, with what becomes of each. */
export const personColumns = (entity: { readonly prototype: object }): ReadonlyMap<string, WhenLeaving> => columns.get(entity.prototype) ?? new Map<string, WhenLeaving>();
