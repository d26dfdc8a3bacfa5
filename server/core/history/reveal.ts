import { isObjectType, type GraphQLSchema } from "graphql";
import { access } from "../access/access";
import type { Transaction } from "../context";
import { columnKind } from "../database/columns";
import { badInput, forbidden, notFound } from "../errors";
import { entityOfId, type EntityClass } from "../graph/records";
import { kept } from "../events/changes";

/** The event that says that somebody saw a masked field in full. */
export const revealed = "field.revealed";

/**
 * Shows one masked field of one record in full to whoever's role may `reveal` it, and notes that in the audit trail.
 * What the policy hides stays hidden.
 * @returns the value; null where there is none
 */
export async function revealField(tx: Transaction, schema: GraphQLSchema, id: string, field: string): Promise<string | null> {
  const entity = entityOfId(id);
  if (!entity || !tx.policy.can(tx.viewer, entity.name, "read")) throw notFound("Node");
  if (!tx.policy.can(tx.viewer, entity.name, "reveal")) throw forbidden("seeing this in full");
  const record = await access(tx, entity as EntityClass<{ id: string }>, id, "reveal");
  if (!isShown(schema, entity, field) || tx.policy.field(tx.viewer, entity.name, field) === "hidden") throw badInput({ path: "field", code: "unknown", message: `${entity.name} has no such field to be seen in full` });
  tx.emit(revealed, { id }, { [field]: null });
  const value = kept((record as Record<string, unknown>)[field]);
  return value === null || typeof value === "string" ? value : JSON.stringify(value);
}

/** Whether a column is a field of the graph; hashes of secrets are none. */
function isShown(schema: GraphQLSchema, entity: EntityClass, field: string): boolean {
  const type = schema.getType(entity.name);
  return columnKind(entity, field) !== undefined && isObjectType(type) && Object.hasOwn(type.getFields(), field);
}
