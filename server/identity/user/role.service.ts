import { access } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { badInput, type FieldError } from "../../core/errors";
import { peopleChanged } from "../freshness";
import { endAll } from "../leaving/end";
import { Role } from "../role";
import { assertSteppedUp } from "../session/step-up";
import { User } from "./user.entity";

/**
 * Gives a person another role. Their sessions end, so that nothing that was let in with the old rights goes on; API keys
 * act with the new role from now on.
 */
export async function changeRole(tx: Transaction, id: string, version: number, role: Role): Promise<User> {
  assertSteppedUp(tx);
  const user = await access(tx, User, id, "changeRole", version);
  if (id === tx.viewer?.userId) throw badInput(notAllowed("id", "nobody changes their own role"));
  assertMayGrant(tx, user.role, "id");
  assertMayGrant(tx, role, "role");
  if (user.role === role) return user;
  const previousRole = user.role;
  user.role = role;
  if (previousRole === Role.ADMINISTRATOR) await assertNotLast(tx, id);
  await tx.db.save(user);
  await endAll(tx, "Session", id);
  tx.emit("user.roleChanged", { id });
  tx.afterCommit(peopleChanged);
  return user;
}

/**
 * Refuses to give or take a role that can do more than its giver: rights are not to be had by giving them to others.
 * @param path the input at fault
 */
export function assertMayGrant(tx: Transaction, role: Role, path: string): void {
  const { viewer, policy } = tx;
  const own = new Set(policy.actions(viewer));
  const reachable = viewer && policy.actions({ ...viewer, role }).every((action) => own.has(action));
  if (!reachable) throw badInput(notAllowed(path, "this role may do more than you may"));
}

/** Somebody must be left who can put things right. Administrators are locked, so that two cannot remove each other at once. */
export async function assertNotLast(tx: Transaction, id: string): Promise<void> {
  const lock = tx.sql.dialect === "mysql" ? " FOR UPDATE" : "";
  const others = await tx.sql.rows<{ id: string }>(`SELECT \`id\` FROM \`user\` WHERE \`role\` = ? AND \`active\` = 1${lock}`, [Role.ADMINISTRATOR]);
  if (others.every((other) => other.id === id)) throw badInput({ path: "id", code: "lastAdministrator", message: "is the last administrator" });
}

const notAllowed = (path: string, message: string): FieldError => ({ path, code: "notAllowed", message });
