import { access, accessInput, assign } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { badInput } from "../../core/errors";
import { newId } from "../../core/ids";
import { isFilled } from "../../core/validation";
import { peopleChanged } from "../freshness";
import { User } from "../user/user.entity";
import { tooLong } from "../user/user.rules";
import { Team } from "./team.entity";
import type { CreateTeamInput, UpdateTeamInput } from "./team.inputs";
import { placeFaults, type Parents } from "./team.rules";

/** Forms a new team. */
export async function createTeam(tx: Transaction, input: CreateTeamInput): Promise<Team> {
  const { name, parentId = null, managerId = null } = input;
  const nameFault = isFilled(name) ? tooLong(name, 100, "input.name") : { path: "input.name", code: "filled", message: "must not be empty" };
  const faults = [...(nameFault ? [nameFault] : []), ...(parentId === null ? [] : placeFaults(await lockTree(tx), undefined, parentId, "input.parentId"))];
  if (managerId && !(await tx.db.existsBy(User, { id: managerId, active: true }))) faults.push({ path: "input.managerId", code: "notFound", message: "there is no such person" });
  if (faults.length > 0) throw badInput(...faults);
  const team = Object.assign(new Team(), { id: newId("tea", tx.now.getTime()), version: 1, name: name.trim(), parentId, managerId });
  await insertEntities(tx, Team, [team]);
  tx.emit("team.created", { id: team.id, parentId });
  tx.afterCommit(peopleChanged);
  return team;
}

/** Renames a team, or puts a person at its head. */
export async function updateTeam(tx: Transaction, id: string, version: number | undefined, input: UpdateTeamInput): Promise<Team> {
  const team = await access(tx, Team, id, "update", version);
  await accessInput(tx, User, input.managerId, "input.managerId");
  assign(team, { ...input, name: input.name?.trim() });
  return save(tx, team, "team.updated");
}

/** Puts a person at the head of a team. */
export const appointManager = (tx: Transaction, id: string, managerId: string): Promise<Team> => updateTeam(tx, id, undefined, { managerId });

/** Puts a team, with all below it, under another one, or at the top (null). */
export async function moveTeam(tx: Transaction, id: string, version: number, parentId: string | null): Promise<Team> {
  const parents = await lockTree(tx);
  const team = await access(tx, Team, id, "move", version);
  const faults = placeFaults(parents, id, parentId, "parentId");
  if (faults.length > 0) throw badInput(...faults);
  team.parentId = parentId;
  return save(tx, team, "team.moved");
}

async function save(tx: Transaction, team: Team, event: string): Promise<Team> {
  await tx.db.save(team);
  tx.emit(event, { id: team.id, parentId: team.parentId });
  tx.afterCommit(peopleChanged);
  return team;
}

/** The whole tree, locked: two moves at once could make a circle that neither of them sees. */
export async function lockTree(tx: Transaction): Promise<Parents> {
  const lock = tx.sql.dialect === "mysql" ? " FOR UPDATE" : "";
  const rows = await tx.sql.rows<{ id: string; parentId: string | null }>(`SELECT \`id\`, \`parentId\` FROM \`team\` ORDER BY \`id\`${lock}`);
  return new Map(rows.map(({ id, parentId }) => [id, parentId]));
}
