import { access } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { badInput } from "../../core/errors";
import { peopleChanged } from "../freshness";
import { Role } from "../role";
import { assertSteppedUp } from "../session/step-up";
import { assertMayGrant, assertNotLast } from "../user/role.service";
import { User } from "../user/user.entity";
import { endAll } from "./end";
import { handOver } from "./handover";
import type { HandoverInput, Leaving } from "./leaving.inputs";

/**
 * Lets a person who leaves in no more, and gives what they had at hand to others: all of it in one transaction, or
 * nothing. Sessions, keys and whatever else lets them in end at once; open connections close after the commit. What
 * they did stays under their name.
 */
export async function deactivate(tx: Transaction, id: string, version?: number, handover?: HandoverInput | null): Promise<Leaving> {
  assertSteppedUp(tx);
  const user = await access(tx, User, id, "deactivate", version);
  if (id === tx.viewer?.userId) throw badInput({ path: "id", code: "notAllowed", message: "you cannot shut yourself out" });
  assertMayGrant(tx, user.role, "id");
  if (user.active && user.role === Role.ADMINISTRATOR) await assertNotLast(tx, id);
  const event = tx.emit("user.deactivated", { id });
  const handedOver = await handOver(tx.because(event), user, handover);
  await endAll(tx, undefined, id);
  user.active = false;
  await tx.db.save(user);
  tx.afterCommit(peopleChanged);
  return { user: { id }, handedOver };
}

/** Lets a person in again. What was handed over stays where it is; keys and second factors have to be made anew. */
export async function reactivate(tx: Transaction, id: string, version: number): Promise<User> {
  assertSteppedUp(tx);
  const user = await access(tx, User, id, "reactivate", version);
  assertMayGrant(tx, user.role, "id");
  if (user.active) return user;
  user.active = true;
  await tx.db.save(user);
  tx.emit("user.reactivated", { id });
  tx.afterCommit(peopleChanged);
  return user;
}
