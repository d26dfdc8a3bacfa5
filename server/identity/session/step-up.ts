import type { Context } from "../../core/context";
import { minute } from "../../core/clock";
import { AppError, forbidden, unauthenticated } from "../../core/errors";

/** How long a proof of who somebody is lasts for dangerous steps, in milliseconds. */
export const proofLasts = 15 * minute;

/**
 * To be called first by every dangerous verb (changing roles, keys and the policy, erasing, restoring): whoever finds an
 * open browser is still not its owner.
 * @throws STEP_UP_REQUIRED where the last proof is too old; FORBIDDEN for an API key, which cannot prove anything
 */
export function assertSteppedUp({ viewer, clock }: Context): void {
  if (!viewer) throw unauthenticated();
  if (viewer.keyId !== undefined) throw forbidden("this with an API key");
  const provedAt = viewer.provedAt?.getTime() ?? -Infinity;
  if (clock.now().getTime() - provedAt > proofLasts) throw new AppError("STEP_UP_REQUIRED", "Prove who you are first (proveIdentity), then repeat this.");
}
