import { access } from "../../core/access/access";
import type { Context, Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { isDuplicateKey } from "../../core/database/faults";
import { among } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import { newId } from "../../core/ids";
import { peopleChanged } from "../freshness";
import { followTeam } from "../leaving/follow-team";
import { Locale, type Role } from "../role";
import { assertSteppedUp } from "../session/step-up";
import { Team } from "../team/team.entity";
import { hashPassword } from "./password";
import { assertMayGrant } from "./role.service";
import { User } from "./user.entity";
import type { UpdateUserInput } from "./user.inputs";
import { changeFaults, userFaults } from "./user.rules";

/** The facts of a new person. Without a password the person cannot sign in yet. */
export interface NewUser {
  name: string;
  email: string;
  role: Role;
  password?: string;
  title?: string | null;
  teamId?: string | null;
  locale?: Locale;
  /** IANA name; the workspace's where none is given. */
  timeZone?: string;
}

/** Takes up a new person. Does not ask who does it: the first start and the loader have nobody to ask; invitations do. */
export async function createUser(tx: Transaction, input: NewUser): Promise<User> {
  const faults = userFaults(input);
  if (input.teamId && !(await tx.db.existsBy(Team, { id: input.teamId }))) faults.push(noSuchTeam);
  if (faults.length > 0) throw badInput(...faults);
  const { password, ...facts } = input;
  const user = Object.assign(new User(), {
    locale: Locale.EN,
    timeZone: tx.zone,
    ...facts,
    id: newId("usr", tx.now.getTime()),
    version: 1,
    name: input.name.trim(),
    email: input.email.trim().toLowerCase(),
    active: true,
    passwordHash: password === undefined ? null : await hashPassword(password),
    createdAt: tx.now,
  });
  await refusingTaken(insertEntities(tx, User, [user]));
  tx.emit("user.created", { id: user.id, teamId: user.teamId });
  return user;
}

/**
 * Changes the facts of a person; the role has a verb of its own (`changeRole`). Work at hand goes along into another
 * team, what is done stays with the team that did it. Whoever changes the address could sign in as this person by a
 * new password: that is only for those who could give the person's role.
 */
export async function updateUser(tx: Transaction, id: string, version: number, input: UpdateUserInput): Promise<User> {
  const user = await access(tx, User, id, "update", version);
  const faults = changeFaults(input);
  if (input.teamId && !(await tx.db.existsBy(Team, { id: input.teamId }))) faults.push(noSuchTeam);
  if (faults.length > 0) throw badInput(...faults);
  const email = input.email?.trim().toLowerCase();
  if (email !== undefined && email !== user.email) {
    assertSteppedUp(tx);
    assertMayGrant(tx, user.role, "input.email");
  }
  const from = user.teamId ?? null;
  Object.assign(user, { ...input, ...(input.name !== undefined && { name: input.name.trim() }), ...(email !== undefined && { email }) });
  await refusingTaken(tx.db.save(user));
  if (input.teamId !== undefined && input.teamId !== from) await followTeam(tx, id, from, input.teamId);
  tx.emit("user.updated", { id, teamId: user.teamId });
  tx.afterCommit(peopleChanged);
  return user;
}

const noSuchTeam = { path: "input.teamId", code: "notFound", message: "there is no such team" };

async function refusingTaken(writing: Promise<unknown>): Promise<void> {
  try {
    await writing;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw badInput({ path: "input.email", code: "taken", message: "somebody has this e-mail address already" });
  }
}

/**
 * The teams of people: person → team. People who are not there, or have left, are missing from the map. In a
 * transaction nobody of them can leave before it ends, so that nothing is given to somebody who is gone.
 */
export async function teamsOf(ctx: Context, userIds: readonly string[]): Promise<Map<string, string | null>> {
  const distinct = [...new Set(userIds)];
  if (distinct.length === 0) return new Map();
  const { text, values } = among("`id`", distinct);
  const lock = "db" in ctx && ctx.sql.dialect === "mysql" ? " LOCK IN SHARE MODE" : "";
  const rows = await ctx.sql.rows<{ id: string; teamId: string | null }>(`SELECT \`id\`, \`teamId\` FROM \`user\` WHERE \`active\` = 1 AND ${text}${lock}`, values);
  return new Map(rows.map((row) => [row.id, row.teamId]));
}
