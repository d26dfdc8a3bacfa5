import { Secret, TOTP } from "otpauth";
import { second } from "../../core/clock";

/** How long a code is shown, in milliseconds. */
const period = 30 * second;

const generator = (secret: string, workspace = "Guanxi", label = ""): TOTP =>
  new TOTP({ issuer: workspace, label, algorithm: "SHA1", digits: 6, period: period / second, secret: Secret.fromBase32(secret) });

/** A new secret of 160 bits, in base 32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator app scans. */
export const totpUri = (secret: string, workspace: string, email: string): string => generator(secret, workspace, email).toString();

/**
 * The step (30 seconds, counted since 1970) that a code belongs to: now, the one before or the one after, since clocks
 * differ. Undefined for a code of none of them. Whether the step was used before is for the caller to say.
 */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const token = code.replace(/[\s-]/g, "");
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = generator(secret).validate({ token, timestamp: now.getTime(), window: 1 });
  return delta === null ? undefined : Math.floor(now.getTime() / period) + delta;
}
