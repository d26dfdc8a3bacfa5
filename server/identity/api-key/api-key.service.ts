import { randomBytes } from "node:crypto";
import type { GraphQLSchema } from "graphql";
import { access } from "../../core/access/access";
import { hour } from "../../core/clock";
import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { badInput, unauthenticated, type FieldError } from "../../core/errors";
import { newId } from "../../core/ids";
import { peopleChanged } from "../freshness";
import { hashSecret, newSecret } from "../secret";
import { assertSteppedUp } from "../session/step-up";
import { ApiKey } from "./api-key.entity";
import { keyGrantFaults, rightsFrom, widerGrants } from "./api-key.grants";
import type { CreateApiKeyInput, UpdateApiKeyInput } from "./api-key.inputs";
import { expiryFaults, scopeFaults, wider, widerLimits, widerScopes } from "./api-key.rules";

/** A new key's secret: `gx_<prefix>_<random>`. */
export const newKeySecret = (): string => `gx_${randomBytes(4).toString("hex")}_${newSecret()}`;

const prefixOf = (secret: string): string => secret.slice(0, secret.indexOf("_", 3));

/** The longest time that an old secret stays good beside a new one, in hours. */
export const longestGrace = 7 * 24;

/**
 * Issues a key with a secret (`newKeySecret`), of which only a hash is kept. A key cannot make keys, nor can somebody who
 * finds an open browser: it takes a fresh proof.
 */
export async function create(tx: Transaction, schema: GraphQLSchema, input: CreateApiKeyInput, secret: string): Promise<ApiKey> {
  assertSteppedUp(tx);
  const { viewer } = tx;
  if (!viewer) throw unauthenticated();
  const faults = [...rightsFaults(tx, schema, input), ...expiryFaults(input.expiresAt, tx.now)];
  if (faults.length > 0) throw badInput(...faults);
  const { name, ceiling = null, requestsPerMinute = null, costPerMinute = null, expiresAt } = input;
  const apiKey = Object.assign(new ApiKey(), {
    id: newId("key", tx.now.getTime()),
    version: 1,
    name: name.trim(),
    ...rightsFrom(input),
    ceiling,
    requestsPerMinute,
    costPerMinute,
    prefix: prefixOf(secret),
    secretHash: hashSecret(secret),
    issuerId: viewer.userId,
    createdAt: tx.now,
    expiresAt,
  });
  await insertEntities(tx, ApiKey, [apiKey]);
  tx.emit("apiKey.created", { id: apiKey.id, issuerId: apiKey.issuerId });
  return apiKey;
}

function rightsFaults(tx: Transaction, schema: GraphQLSchema, { scopes, grants }: Pick<CreateApiKeyInput, "scopes" | "grants">): FieldError[] {
  if (!scopes === !grants) return [{ path: "input.scopes", code: "oneOf", message: "either scopes or grants say what the key may do" }];
  return grants ? keyGrantFaults(tx, schema, grants) : scopeFaults(scopes ?? [], tx.policy.actions(tx.viewer));
}

/** Narrows a key: fewer verbs, rows and fields, an earlier end, smaller budgets. It acts by them from the next request on. */
export async function update(tx: Transaction, schema: GraphQLSchema, id: string, version: number, input: UpdateApiKeyInput): Promise<ApiKey> {
  const apiKey = await access(tx, ApiKey, id, "update", version);
  if (apiKey.revokedAt) throw badInput(revoked);
  const { scopes, grants, ...plain } = input;
  const rights = scopes || grants ? rightsFrom(input) : undefined;
  const faults = [
    ...(scopes && (grants ?? apiKey.grants) ? [{ path: "input.scopes", code: "oneOf", message: "this key is narrowed by its grants" }] : []),
    ...(scopes ? widerScopes(scopes, apiKey.scopes) : []),
    ...(grants ? keyGrantFaults(tx, schema, grants) : []),
    ...(rights?.grants ? widerGrants(rights, apiKey) : []),
    ...(input.ceiling !== undefined && apiKey.ceiling && input.ceiling !== apiKey.ceiling ? [wider("input.ceiling")] : []),
    ...(input.expiresAt ? expiryFaults(input.expiresAt, tx.now) : []),
    ...widerLimits(plain, apiKey),
  ];
  if (faults.length > 0) throw badInput(...faults);
  Object.assign(apiKey, plain, rights, plain.name !== undefined && { name: plain.name.trim() });
  return save(tx, apiKey, "apiKey.updated");
}

/**
 * Gives a key a new secret. The old one stays good for a while, so that programs can be changed one after another. Only
 * its issuer can: whoever holds the secret acts as them.
 * @param graceHours how long the old secret stays good; 0 ends it at once
 */
export async function rotate(tx: Transaction, id: string, secret: string, graceHours: number): Promise<ApiKey> {
  assertSteppedUp(tx);
  const apiKey = await access(tx, ApiKey, id, "rotate");
  if (apiKey.issuerId !== tx.viewer?.userId) throw badInput({ path: "id", code: "notAllowed", message: "only its issuer gets a key's secret" });
  if (apiKey.revokedAt) throw badInput(revoked);
  if (graceHours < 0 || graceHours > longestGrace) throw badInput({ path: "graceHours", code: "outOfRange", message: `must be from 0 to ${longestGrace}`, params: { min: 0, max: longestGrace } });
  const oldSecretHash = graceHours === 0 ? null : await secretHashOf(tx, id);
  Object.assign(apiKey, { prefix: prefixOf(secret), secretHash: hashSecret(secret), oldSecretHash, oldSecretUntil: oldSecretHash && new Date(tx.now.getTime() + graceHours * hour) });
  return save(tx, apiKey, "apiKey.rotated");
}

async function secretHashOf(tx: Transaction, id: string): Promise<string | null> {
  const [row] = await tx.sql.rows<{ secretHash: string }>("SELECT `secretHash` FROM `api_key` WHERE `id` = ?", [id]);
  return row?.secretHash ?? null;
}

/** Ends a key at once and for good. Revoking it again changes nothing. */
export async function revoke(tx: Transaction, id: string): Promise<ApiKey> {
  const apiKey = await access(tx, ApiKey, id, "revoke");
  if (apiKey.revokedAt) return apiKey;
  apiKey.revokedAt = tx.now;
  return save(tx, apiKey, "apiKey.revoked");
}

async function save(tx: Transaction, apiKey: ApiKey, event: string): Promise<ApiKey> {
  await tx.db.save(apiKey);
  tx.emit(event, { id: apiKey.id, issuerId: apiKey.issuerId });
  tx.afterCommit(peopleChanged);
  return apiKey;
}

const revoked: FieldError = { path: "id", code: "revoked", message: "the key was revoked" };
