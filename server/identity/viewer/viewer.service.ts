import { assign } from "../../core/access/access";
import type { Viewer } from "../../core/access/policy";
import type { Context, Transaction } from "../../core/context";
import { forbidden, unauthenticated } from "../../core/errors";
import { peopleChanged } from "../freshness";
import { User } from "../user/user.entity";
import type { SignedInViewer, UpdateProfileInput } from "./viewer.types";

/**
 * What the API tells the viewer about themselves.
 * @throws FORBIDDEN for an API key that may not read people, since everybody here has a person
 */
export function describeViewer(ctx: Context, viewer: Viewer): SignedInViewer {
  if (!ctx.policy.can(viewer, "User", "read")) throw forbidden("user:read");
  const { userId, role, locale, zone } = viewer;
  return { user: { id: userId }, role, locale, timeZone: zone, abilities: ctx.policy.actions(viewer), currency: ctx.currency };
}

/** Changes the viewer's own name, title, language and time zone. It is for people: a key does not change its issuer. */
export async function updateProfile(tx: Transaction, input: UpdateProfileInput): Promise<SignedInViewer> {
  const { viewer } = tx;
  if (!viewer) throw unauthenticated();
  if (viewer.keyId !== undefined) throw forbidden("this with an API key");
  const user = await tx.db.findOneByOrFail(User, { id: viewer.userId });
  assign(user, input);
  await tx.db.save(user);
  tx.emit("user.updated", { id: user.id });
  tx.afterCommit(peopleChanged);
  return describeViewer(tx, { ...viewer, locale: user.locale, zone: user.timeZone });
}
