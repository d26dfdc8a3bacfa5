import fc from "fast-check";
import type { FieldRight, Grants, Reach, TypeGrant } from "../../core/access/grants";
import { catalog } from "../../identity/policy/catalog/catalog";
import { people, teams, walked, type TypeName } from "./company";
import type { WalkViewer } from "./reference";

const right = fc.constantFrom<FieldRight>("hidden", "masked", "shown", "writable");
const rows = fc.constantFrom("own" as const, "team" as const, "teams" as const, "all" as const, "all" as const);

/** Values by which rows may be narrowed. */
const values: Record<string, readonly string[]> = {
  "Customer.kind": ["COMPANY", "PERSON"], "Customer.level": ["A", "B", "C", "D"], "Customer.lifeCycleStage": ["POTENTIAL", "MAINTAINED", "LOST"], "Opportunity.status": ["OPEN", "WON", "LOST"],
  "Order.status": ["OPEN", "SHIPPED", "CANCELLED"], "Ticket.status": ["NEW", "PENDING", "CLOSED"], "Ticket.kind": ["QUESTION", "COMPLAINT"], "Ticket.priority": ["LOW", "URGENT"], "FollowUp.status": ["OPEN", "DONE"],
};

function reachOf(type: TypeName): fc.Arbitrary<Reach> {
  const conditions = (catalog[type]?.conditions ?? []).filter((column) => values[`${type}.${column}`]);
  if (conditions.length === 0) return rows;
  const where = fc.constantFrom(...conditions).chain((column) => fc.subarray([...(values[`${type}.${column}`] ?? [])], { minLength: 1 }).map((some) => ({ [column]: some })));
  return fc.oneof({ weight: 3, arbitrary: rows }, { weight: 1, arbitrary: fc.record({ rows, where }) });
}

/** Names and enumerations cannot be shown in part, so what is essential is shown or the type is not granted. */
function grantOf(type: TypeName): fc.Arbitrary<TypeGrant> {
  const groups = Object.keys(catalog[type]?.groups ?? {}).filter((group) => group !== "essentials");
  const fields = groups.flatMap((group) => [...(catalog[type]?.groups[group] ?? [])]);
  const rights = (names: readonly string[]): fc.Arbitrary<Record<string, FieldRight>> => (names.length === 0 ? fc.constant({}) : fc.dictionary(fc.constantFrom(...names), right, { maxKeys: names.length }));
  const wide = fc.constant(Object.fromEntries(groups.map((group): [string, FieldRight] => [group, "shown"])));
  return fc.record({ verbs: fc.record({ read: reachOf(type) }), groups: fc.oneof(rights(groups), wide), fields: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: rights(fields) }) });
}

/** Grants on any of the types. */
const grants: fc.Arbitrary<Grants> = fc
  .tuple(...walked.map((type) => fc.option(grantOf(type), { freq: 12 }).map((grant): [TypeName, TypeGrant | null] => [type, grant])))
  .map((all) => Object.fromEntries(all.flatMap(([type, grant]) => (grant ? [[type, grant]] : []))));

/** Somebody with a random policy; every third comes with a key that has grants of its own. */
export const viewer: fc.Arbitrary<WalkViewer> = fc.record({
  userId: fc.constantFrom(...people),
  teamId: fc.constantFrom(...teams, null),
  lenses: fc.oneof({ weight: 2, arbitrary: grants.map((one) => [one]) }, { weight: 1, arbitrary: fc.tuple(grants, grants).map((both) => [...both]) }),
});
