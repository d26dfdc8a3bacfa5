import type { Context, Transaction } from "../../core/context";
import { passkeysOf, takePasskey } from "./passkey.service";
import type { SecondFactorInput } from "./proof.inputs";
import { recoveryCodesLeft, takeRecoveryCode } from "./recovery-codes.service";
import { hasTotp, takeTotp } from "./totp.service";

/** How a person can show that it is they. */
export type ProofWay = "PASSWORD" | "CODE" | "RECOVERY_CODE" | "PASSKEY";

/** The second factors that a person has set up; none for most. Recovery codes stand in for one, and are none by themselves. */
export async function secondFactorsOf(ctx: Context, userId: string): Promise<ProofWay[]> {
  const [totp, passkeys] = [await hasTotp(ctx, userId), (await passkeysOf(ctx, userId)).length > 0];
  if (!totp && !passkeys) return [];
  const recovery = (await recoveryCodesLeft(ctx, userId)) > 0;
  return [...(totp ? (["CODE"] as const) : []), ...(passkeys ? (["PASSKEY"] as const) : []), ...(recovery ? (["RECOVERY_CODE"] as const) : [])];
}

/**
 * Whose proof this is, if it is right, and takes it: a code counts once.
 * @param userId whose it must be; null where a passkey says who it is
 * @param challenge what a passkey had to sign
 */
export async function takeSecondFactor(tx: Transaction, userId: string | null, { code, recoveryCode, passkey }: SecondFactorInput, challenge: string): Promise<string | undefined> {
  if (passkey != null) return takePasskey(tx, userId, challenge, passkey);
  if (userId === null) return undefined;
  if (code != null) return (await takeTotp(tx, userId, code)) ? userId : undefined;
  if (recoveryCode != null) return (await takeRecoveryCode(tx, userId, recoveryCode)) ? userId : undefined;
  return undefined;
}
