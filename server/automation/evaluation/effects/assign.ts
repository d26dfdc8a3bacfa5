import { ownershipOf } from "../../../core/access/ownership";
import type { Transaction } from "../../../core/context";
import { among, storedTime } from "../../../core/database/sql";
import { faultPoint } from "../../../core/fault";
import type { Role } from "../../../identity/role";
import { teamsOf } from "../../../identity/user/user.service";
import type { RuleSubject } from "../../rule/definition.types";
import type { NewFiring } from "../fire";
import type { ActionOf, Doing } from "./act";
import { byRegion, homes, regionsOf, whereAtHome, type Choose } from "./territory";

/** A type of record that rules give to people. */
interface Assignable {
  readonly table: string;
  readonly column: string;
  readonly event: string;
}

/** What can be given to people by a rule. */
export const assignables: Readonly<Partial<Record<RuleSubject, Assignable>>> = {
  Customer: { table: "customer", column: "ownerId", event: "customer.assigned" },
  Opportunity: { table: "opportunity", column: "ownerId", event: "opportunity.assigned" },
  Ticket: { table: "ticket", column: "assigneeId", event: "ticket.assigned" },
};

/** Gives the records of firings to people: one person, in turn, to whoever has the least, or by the customer's region. */
export async function assign(tx: Transaction, { rule, action, firings }: Doing<ActionOf<"ASSIGN">>): Promise<void> {
  const assignable = assignables[rule.definition.subject];
  const named = action.userIds.length === 0 && action.role ? await peopleOf(tx, action.role) : action.userIds;
  const teams = await teamsOf(tx, named);
  const people = named.filter((id) => teams.has(id));
  if (!assignable || people.length === 0) return;
  const choose = await chooser(tx, rule.id, rule.definition.subject, action, people, firings);
  const chosen = firings.map((firing) => ({ firing, ownerId: choose(firing) }));
  for (const ownerId of people) {
    const theirs = chosen.filter((each) => each.ownerId === ownerId).map(({ firing }) => firing);
    if (theirs.length > 0) await give(tx, assignable, theirs, ownerId, teams.get(ownerId) ?? null);
  }
}

/** One statement for each person who gets something. */
async function give(tx: Transaction, { table, column, event }: Assignable, firings: readonly NewFiring[], ownerId: string, teamId: string | null): Promise<void> {
  const { text, values } = among("`id`", firings.map(({ recordId }) => recordId));
  await tx.sql.run(`UPDATE \`${table}\` SET \`${column}\` = ?, \`teamId\` = ?, \`updatedAt\` = ?, \`version\` = \`version\` + 1 WHERE ${text}`, [ownerId, teamId, storedTime(tx.now), ...values]);
  faultPoint("rule.assigned");
  for (const { id, recordId, customerId, match } of firings) {
    tx.because(id).emit(event, { id: recordId, [column]: ownerId, ...(table === "customer" ? {} : { customerId }), previousOwnerId: match.ownerId }, { [column]: [match.ownerId, ownerId] });
  }
}

/** Everybody of a role who is there, in the order in which they came. */
async function peopleOf(tx: Transaction, role: Role): Promise<string[]> {
  const rows = await tx.sql.rows<{ id: string }>("SELECT `id` FROM `user` WHERE `role` = ? AND `active` = 1 ORDER BY `id`", [role]);
  return rows.map(({ id }) => id);
}

async function chooser(tx: Transaction, ruleId: string, subject: RuleSubject, action: ActionOf<"ASSIGN">, people: readonly string[], firings: readonly NewFiring[]): Promise<Choose> {
  switch (action.by) {
    case "USER": return () => people[0];
    case "ROUND_ROBIN": return inTurn(await firedBefore(tx, ruleId), people);
    case "LEAST_BUSY": return leastBusy(await loads(tx, subject, people), people);
    case "TERRITORY": {
      const regions = await regionsOf(tx, firings);
      return action.regions ? byRegion(regions, action) : whereAtHome(await homes(tx, regions, people), regions, leastBusy(await loads(tx, subject, people), people));
    }
  }
}

/** The turn goes on where the rule left off. */
const inTurn = (before: number, people: readonly string[]): Choose => {
  let turn = before;
  return () => people[turn++ % people.length];
};

async function firedBefore(tx: Transaction, ruleId: string): Promise<number> {
  const [row] = await tx.sql.rows<{ n: number }>("SELECT COUNT(*) AS `n` FROM `rule_firing` WHERE `ruleId` = ? AND `outcome` = 'ACTED'", [ruleId]);
  return row?.n ?? 0;
}

function leastBusy(load: Map<string, number>, people: readonly string[]): Choose {
  return () => {
    const [least] = [...people].sort((one, other) => (load.get(one) ?? 0) - (load.get(other) ?? 0));
    if (least) load.set(least, (load.get(least) ?? 0) + 1);
    return least;
  };
}

/** How much of the kind each person has at hand. */
async function loads(tx: Transaction, subject: RuleSubject, people: readonly string[]): Promise<Map<string, number>> {
  const { table, column } = assignables[subject] as Assignable;
  const { open } = ownershipOf(subject);
  const theirs = among(`\`${column}\``, people);
  const atHand = open ? among(`\`${open.column}\``, open.among) : { text: "1 = 1", values: [] };
  const rows = await tx.sql.rows<{ id: string; n: number }>(
    `SELECT \`${column}\` AS \`id\`, COUNT(*) AS \`n\` FROM \`${table}\` WHERE ${theirs.text} AND ${atHand.text} GROUP BY \`${column}\``,
    [...theirs.values, ...atHand.values],
  );
  return new Map(rows.map(({ id, n }) => [id, n]));
}
