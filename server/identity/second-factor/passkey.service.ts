import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import type { Context, Transaction } from "../../core/context";
import { storedTime } from "../../core/database/sql";
import { badInput, notFound } from "../../core/errors";
import { newId } from "../../core/ids";
import { hashSecret } from "../secret";
import { challengeLasts, closeChallenge, newChallenge, tryChallenge } from "../sign-in/challenge.service";
import { personOf } from "../user/person";
import { describeWorkspace } from "../workspace/workspace.service";
import { KeptPasskey } from "./passkey.entity";

/** With all its readers of certificates it is loaded with the first passkey. */
const webAuthn = (): Promise<typeof import("@simplewebauthn/server")> => import("@simplewebauthn/server");

/** More than anybody needs, and few enough for a browser to be told of. */
const most = 20;

/** What a browser asks the person's authenticator, with the token by which its answer is known. */
export interface PasskeyRequest {
  readonly challenge: string;
  /** JSON for `navigator.credentials`. */
  readonly options: string;
}

/** Passkeys belong to the name of the site, without the port. */
function siteOf({ site }: Context): { expectedOrigin: string; expectedRPID: string } {
  const { origin, hostname } = new URL(site.publicUrl);
  return { expectedOrigin: origin, expectedRPID: hostname };
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, "base64url"));

export const passkeysOf = (ctx: Context, userId: string): Promise<{ credentialId: string; transports: string | null }[]> =>
  ctx.sql.rows(`SELECT \`credentialId\`, \`transports\` FROM \`passkey\` WHERE \`userId\` = ? ORDER BY \`id\` LIMIT ${most}`, [userId]);

const described = ({ credentialId, transports }: { credentialId: string; transports: string | null }) => ({ id: credentialId, transports: JSON.parse(transports ?? "[]") as string[] });

/** Asks a browser to make a passkey. */
export async function startPasskey(ctx: Context, userId: string): Promise<PasskeyRequest> {
  const person = await personOf(ctx, userId);
  const known = await passkeysOf(ctx, userId);
  if (known.length >= most) throw badInput({ path: "", code: "tooMany", message: `there are ${most} already; remove one first`, params: { max: most } });
  const challenge = await ctx.transact((tx) => newChallenge(tx, "newPasskey", userId));
  const options = await (await webAuthn()).generateRegistrationOptions({
    rpName: (await describeWorkspace(ctx)).name,
    rpID: siteOf(ctx).expectedRPID,
    userID: new Uint8Array(Buffer.from(userId)),
    userName: person.email,
    userDisplayName: person.name,
    challenge: bytesOf(challenge),
    timeout: challengeLasts,
    excludeCredentials: known.map(described),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return { challenge, options: JSON.stringify(options) };
}

/** Takes a passkey that the browser made. @throws BAD_USER_INPUT where it was made for another site, person or moment */
export async function addPasskey(ctx: Context, userId: string, token: string, name: string, answer: string): Promise<(tx: Transaction) => Promise<string>> {
  const challenge = await tryChallenge(ctx, token, "newPasskey");
  const response = parsed<RegistrationResponseJSON>(answer);
  const { verifyRegistrationResponse } = await webAuthn();
  const verified = response && (await verifyRegistrationResponse({ response, expectedChallenge: token, ...siteOf(ctx) }).catch(() => undefined));
  if (challenge.userId !== userId || !verified?.verified) throw badInput({ path: "passkey", code: "wrong", message: "was not made for this" });
  const { credential, credentialBackedUp } = verified.registrationInfo;
  return async (tx) => {
    await closeChallenge(tx, challenge);
    const id = newId("psk", tx.now.getTime());
    await tx.db.insert(KeptPasskey, {
      id,
      userId,
      name,
      credentialHash: hashSecret(credential.id),
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString("base64url"),
      counter: credential.counter,
      transports: credential.transports ?? null,
      synced: credentialBackedUp,
      createdAt: tx.now,
      lastUsedAt: null,
    });
    tx.emit("user.passkeyAdded", { id: userId, passkeyId: id });
    return id;
  };
}

export async function removePasskey(tx: Transaction, userId: string, id: string): Promise<void> {
  if ((await tx.sql.run("DELETE FROM `passkey` WHERE `id` = ? AND `userId` = ?", [id, userId])) === 0) throw notFound("passkey");
  tx.emit("user.passkeyRemoved", { id: userId, passkeyId: id });
}

/** Asks a browser for a signature with one of a person's passkeys, or with any that it has for this site. */
export async function askForPasskey(ctx: Context, challenge: string, userId: string | null): Promise<string> {
  const known = userId === null ? [] : await passkeysOf(ctx, userId);
  const options = await (await webAuthn()).generateAuthenticationOptions({
    rpID: siteOf(ctx).expectedRPID,
    challenge: bytesOf(challenge),
    timeout: challengeLasts,
    userVerification: "required",
    ...(known.length > 0 && { allowCredentials: known.map(described) }),
  });
  return JSON.stringify(options);
}

interface StoredPasskey {
  id: string;
  userId: string;
  credentialId: string;
  publicKey: string;
  counter: number;
}

/**
 * Whose signature this is, if it is right: made for this challenge and site, by a person whom the authenticator knows,
 * and (where it counts) not by a copy. Notes the use.
 * @param userId whose it must be; anybody's where null
 */
export async function takePasskey(tx: Transaction, userId: string | null, token: string, answer: string): Promise<string | undefined> {
  const response = parsed<AuthenticationResponseJSON>(answer);
  if (!response || typeof response.id !== "string") return undefined;
  const text = "SELECT p.`id`, p.`userId`, p.`credentialId`, p.`publicKey`, p.`counter` FROM `passkey` p JOIN `user` u ON u.`id` = p.`userId` AND u.`active` = 1 WHERE p.`credentialHash` = ?";
  const [passkey] = await tx.sql.rows<StoredPasskey>(text, [hashSecret(response.id)]);
  if (!passkey || (userId !== null && passkey.userId !== userId)) return undefined;
  const credential = { id: passkey.credentialId, publicKey: bytesOf(passkey.publicKey), counter: passkey.counter };
  const { verifyAuthenticationResponse } = await webAuthn();
  const verified = await verifyAuthenticationResponse({ response, expectedChallenge: token, ...siteOf(tx), credential }).catch(() => undefined);
  if (!verified?.verified) return undefined;
  await tx.sql.run("UPDATE `passkey` SET `counter` = ?, `lastUsedAt` = ? WHERE `id` = ?", [verified.authenticationInfo.newCounter, storedTime(tx.now), passkey.id]);
  return passkey.userId;
}

function parsed<T extends object>(json: string): T | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}
