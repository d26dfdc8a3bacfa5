import { Extensions } from "type-graphql";

/**
 * What a root field demands: `type:verb`, e.g. `customer:create`. The schema does not build if a root field has neither
 * `@Can` nor `@Public`. Which row is a matter for `access`, which fields for the field policy.
 */
export const Can = (action: `${string}:${string}`): MethodDecorator => Extensions({ can: action });

/** A root field open to strangers. */
export const Public = (): MethodDecorator => Extensions({ public: true });

/** A root field open to everybody signed in. */
export const SignedIn = (): MethodDecorator => Extensions({ signedIn: true });

/**
 * A mutation that takes or gives a secret: it leaves no receipt for its `Idempotency-Key`, since what a receipt keeps of
 * the arguments could be compared with guesses.
 */
export const WithoutReceipt = (): MethodDecorator => Extensions({ withoutReceipt: true });

/** `customer:create` → type `Customer`, action `create`. */
export function splitAction(action: string): { type: string; verb: string } {
  const [type = "", verb = ""] = action.split(":");
  return { type: type.charAt(0).toUpperCase() + type.slice(1), verb };
}
