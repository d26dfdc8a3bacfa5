import { access, accessInput } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { badInput, type FieldError } from "../../core/errors";
import { newId } from "../../core/ids";
import { isFilled } from "../../core/validation";
import { peopleChanged } from "../freshness";
import { User } from "../user/user.entity";
import { tooLong } from "../user/user.rules";
import { Team } from "./team.entity";

/** The facts of a new team. */
export interface NewTeam {
  name: string;
  /** The team above. */
  parentId?: string | null;
  managerId?: string | null;
}

/** Forms a new team. */
export async function createTeam(tx: Transaction, input: NewTeam): Promise<Team> {
  const faults = await teamFaults(tx, input);
  if (faults.length > 0) throw badInput(...faults);
  const team = Object.assign(new Team(), { ...input, id: newId("tea", tx.now.getTime()), version: 1, name: input.name.trim() });
  await tx.db.insert(Team, team);
  tx.emit("team.created", { id: team.id, parentId: team.parentId });
  tx.afterCommit(peopleChanged);
  return team;
}

/** Puts a person at the head of a team. */
export async function appointManager(tx: Transaction, id: string, managerId: string): Promise<Team> {
  const team = await access(tx, Team, id, "update");
  await accessInput(tx, User, managerId, "managerId");
  team.managerId = managerId;
  await tx.db.save(team);
  tx.emit("team.updated", { id });
  tx.afterCommit(peopleChanged);
  return team;
}

async function teamFaults(tx: Transaction, { name, parentId, managerId }: NewTeam): Promise<FieldError[]> {
  const faults = [isFilled(name) ? tooLong(name, 100, "input.name") : { path: "input.name", code: "filled", message: "must not be empty" }];
  if (parentId && !(await tx.db.existsBy(Team, { id: parentId }))) faults.push({ path: "input.parentId", code: "notFound", message: "there is no such team" });
  if (managerId && !(await tx.db.existsBy(User, { id: managerId }))) faults.push({ path: "input.managerId", code: "notFound", message: "there is no such person" });
  return faults.filter((fault) => fault !== undefined);
}
