import { access } from "../../core/access/access";
import type { Context, Transaction } from "../../core/context";
import { isDuplicateKey } from "../../core/database/faults";
import { among } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import { newId } from "../../core/ids";
import { peopleChanged } from "../freshness";
import { Locale, type Role } from "../role";
import { Team } from "../team/team.entity";
import { hashPassword } from "./password";
import { User } from "./user.entity";
import { userFaults } from "./user.rules";

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

/** Takes up a new person. */
export async function createUser(tx: Transaction, input: NewUser): Promise<User> {
  const faults = userFaults(input);
  if (input.teamId && !(await tx.db.existsBy(Team, { id: input.teamId }))) faults.push({ path: "input.teamId", code: "notFound", message: "there is no such team" });
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
  await insert(tx, user);
  tx.emit("user.created", { id: user.id, teamId: user.teamId });
  return user;
}

async function insert(tx: Transaction, user: User): Promise<void> {
  try {
    await tx.db.insert(User, user);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw badInput({ path: "input.email", code: "taken", message: "somebody has this e-mail address already" });
  }
}

/** Lets a person who has left in no more: sessions end, API keys fall with their issuer. */
export async function deactivate(tx: Transaction, id: string, version?: number): Promise<User> {
  const user = await access(tx, User, id, "update", version);
  if (id === tx.viewer?.userId) throw badInput({ path: "id", code: "notAllowed", message: "you cannot shut yourself out" });
  user.active = false;
  await tx.db.save(user);
  await tx.sql.run("DELETE FROM `session` WHERE `userId` = ?", [id]);
  tx.emit("user.deactivated", { id });
  tx.afterCommit(peopleChanged);
  return user;
}

/** The teams of people: person → team. People who are not there, or have left, are missing from the map. */
export async function teamsOf(ctx: Context, userIds: readonly string[]): Promise<Map<string, string | null>> {
  const distinct = [...new Set(userIds)];
  if (distinct.length === 0) return new Map();
  const { text, values } = among("`id`", distinct);
  const rows = await ctx.sql.rows<{ id: string; teamId: string | null }>(`SELECT \`id\`, \`teamId\` FROM \`user\` WHERE \`active\` = 1 AND ${text}`, values);
  return new Map(rows.map((row) => [row.id, row.teamId]));
}
