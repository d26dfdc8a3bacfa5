import type { Viewer } from "../../core/access/policy";
import { given, reach } from "../../core/access/reach";
import type { Transaction } from "../../core/context";
import { badInput } from "../../core/errors";
import { User } from "../../identity/user/user.entity";

interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly teamId: string | null;
  readonly active: number;
}

/** What a person must be able to do with what is given to them, and the input that names the person. */
interface Task {
  readonly type: string;
  readonly verb: string;
  readonly path: string;
}

/** Working off an alert. */
const alerting: Task = { type: "Alert", verb: "update", path: "ownerId" };

/**
 * Makes sure that something can be given to a person: somebody at work whose role has to do with it.
 * @param task an alert unless said otherwise
 * @returns the person's team
 * @throws BAD_USER_INPUT at the task's path
 */
export async function assertRecipient(tx: Transaction, id: string, { type, verb, path }: Task = alerting): Promise<string | null> {
  const person = (await reach<Colleague>(tx, User, "read", [id], ["id", "name", "role", "teamId", "active"])).get(id);
  if (!person?.active) throw badInput({ path, code: "notFound", message: "there is no such person" });
  if (!tx.policy.can(asViewer(tx, person), type, verb)) throw badInput({ path, code: "notAllowed", message: "this person's role has nothing to do with it" });
  return person.teamId;
}

const asViewer = (tx: Transaction, { id, name, role, teamId }: Colleague): Viewer => ({ userId: id, name, role, teamId, teamIds: given([teamId]), locale: "EN", zone: tx.zone });
