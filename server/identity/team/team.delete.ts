import { access } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { badInput } from "../../core/errors";
import { peopleChanged } from "../freshness";
import { give, readRows } from "../leaving/give";
import { holdings, type Holding } from "../leaving/holdings";
import { Team } from "./team.entity";
import { lockTree } from "./team.service";
import { pathUp, type Parents } from "./team.rules";

/**
 * Takes a team away. Its people, the teams below it and everything that stands under it go to another team; without one
 * the team must be empty, so that nothing is left under a team that is not there.
 */
export async function deleteTeam(tx: Transaction, id: string, version: number, intoId: string | null): Promise<string> {
  const parents = await lockTree(tx);
  const team = await access(tx, Team, id, "delete", version);
  if (intoId !== null) assertTarget(parents, id, intoId);
  else await assertEmpty(tx, id);
  if (intoId !== null) await moveAll(tx, id, intoId);
  await tx.db.remove(Object.assign(new Team(), team));
  tx.emit("team.deleted", { id, intoId });
  tx.afterCommit(peopleChanged);
  return id;
}

function assertTarget(parents: Parents, id: string, intoId: string): void {
  if (!parents.has(intoId)) throw badInput({ path: "intoId", code: "notFound", message: "there is no such team" });
  if (pathUp(parents, intoId).includes(id)) throw badInput({ path: "intoId", code: "circle", message: "is the team itself or below it" });
}

async function assertEmpty(tx: Transaction, id: string): Promise<void> {
  const parts = [...people, ...withTeam().map(({ table, team = "" }) => ({ table, column: team }))];
  for (const { table, column } of parts) {
    const [row] = await tx.sql.rows(`SELECT 1 AS \`there\` FROM \`${table}\` WHERE \`${column}\` = ? LIMIT 1`, [id]);
    if (row) throw badInput({ path: "id", code: "notEmpty", message: "has people, teams or records: say which team takes them" });
  }
}

async function moveAll(tx: Transaction, id: string, intoId: string): Promise<void> {
  for (const { table, column } of people) {
    await tx.sql.run(`UPDATE \`${table}\` SET \`${column}\` = ?, \`version\` = \`version\` + 1 WHERE \`${column}\` = ?`, [intoId, id]);
  }
  for (const holding of withTeam()) {
    const rows = await readRows(tx, holding, { text: `\`${holding.team}\` = ?`, values: [id] });
    await give(tx, holding, rows, { teamId: intoId });
  }
}

/** Where people and teams name the team they are in. */
const people = [
  { table: "user", column: "teamId" },
  { table: "team", column: "parentId" },
] as const;

/** Kinds of records that stand under teams, past ones too. */
const withTeam = (): readonly Holding[] => holdings().filter(({ team }) => team !== undefined);
