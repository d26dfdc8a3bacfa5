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

/**
 * Makes sure that alerts can be given to a person: somebody at work whose role has to do with alerts.
 * @returns the person's team
 * @throws BAD_USER_INPUT at `ownerId`
 */
export async function assertRecipient(tx: Transaction, id: string): Promise<string | null> {
  const person = (await reach<Colleague>(tx, User, "read", [id], ["id", "name", "role", "teamId", "active"])).get(id);
  if (!person?.active) throw badInput({ path: "ownerId", code: "notFound", message: "there is no such person" });
  if (!tx.policy.can(asViewer(tx, person), "Alert", "update")) throw badInput({ path: "ownerId", code: "notAllowed", message: "this person's role has nothing to do with alerts" });
  return person.teamId;
}

const asViewer = (tx: Transaction, { id, name, role, teamId }: Colleague): Viewer => ({ userId: id, name, role, teamId, teamIds: given([teamId]), locale: "EN", zone: tx.zone });
