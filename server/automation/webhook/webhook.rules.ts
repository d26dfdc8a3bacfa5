import { createHmac, randomBytes } from "node:crypto";
import { day, hour, second } from "../../core/clock";

const secretPrefix = "whsec_";

/** A new signing secret as its owner gets it: `whsec_` and the base64 of 32 random bytes. */
export const newWebhookSecret = (): string => secretPrefix + randomBytes(32).toString("base64");

/** What a delivery is signed over, as Standard Webhooks say: its id, the second of this try, and the bytes as they are sent. */
export interface Signed {
  readonly id: string;
  readonly at: Date;
  readonly body: Buffer;
}

/** The headers of a signed delivery; during a rotation with one signature for each secret that is good. */
export function signedHeaders({ id, at, body }: Signed, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / second));
  const signature = (secret: string): string => {
    const key = Buffer.from(secret.slice(secretPrefix.length), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest("base64")}`;
  };
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": secrets.map(signature).join(" ") };
}

/** Tries before a delivery is given up: with the pauses below, a little more than three days. */
export const mostTries = 12;

/** An endpoint that has delivered nothing for this long is switched off. */
export const patience = 3 * day;

const [firstPause, longestPause] = [10 * second, 12 * hour];

/**
 * How long to wait after a number of failed tries, in milliseconds: 10 s, four times as long each time, at most half a day.
 * @param chance from 0 to 1; a quarter more or less, so that what failed together is not tried together
 */
export const pauseAfter = (tries: number, chance: number): number => Math.min(firstPause * 4 ** (tries - 1), longestPause) * (0.75 + chance / 2);

/** Whether a webhook that asks for these types is told of an event; `ticket` asks for all of a ticket's. */
export const isAsked = (types: readonly string[], type: string): boolean => types.length === 0 || types.some((asked) => type === asked || type.startsWith(`${asked}.`));

/** The answers that count as received. */
export const isTaken = (status: number): boolean => status >= 200 && status < 300;

/** The endpoint says that it is there no more and wants nothing further. */
export const gone = 410;
