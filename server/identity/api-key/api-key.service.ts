import { randomBytes } from "node:crypto";
import { access } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { badInput, forbidden, unauthenticated } from "../../core/errors";
import { newId } from "../../core/ids";
import { peopleChanged } from "../freshness";
import { hashSecret, newSecret } from "../secret";
import { ApiKey } from "./api-key.entity";
import type { CreateApiKeyInput } from "./api-key.inputs";
import { expiryFaults, scopeFaults } from "./api-key.rules";

/** A new key's secret: `gx_<prefix>_<random>`. */
export const newKeySecret = (): string => `gx_${randomBytes(4).toString("hex")}_${newSecret()}`;

/**
 * Issues a key with a secret (`newKeySecret`), of which only a hash is kept.
 * A key cannot make keys: the new one could do what its issuer may and the old one may not.
 */
export async function create(tx: Transaction, input: CreateApiKeyInput, secret: string): Promise<ApiKey> {
  const { viewer } = tx;
  if (!viewer) throw unauthenticated();
  if (viewer.keyId !== undefined) throw forbidden("this with an API key");
  const faults = [...scopeFaults(input.scopes, tx.policy.actions(viewer)), ...expiryFaults(input.expiresAt, tx.now)];
  if (faults.length > 0) throw badInput(...faults);
  const apiKey = Object.assign(new ApiKey(), {
    id: newId("key", tx.now.getTime()),
    name: input.name.trim(),
    scopes: [...new Set(input.scopes)],
    prefix: secret.slice(0, secret.indexOf("_", 3)),
    secretHash: hashSecret(secret),
    issuerId: viewer.userId,
    createdAt: tx.now,
    expiresAt: input.expiresAt,
  });
  await tx.db.insert(ApiKey, apiKey);
  tx.emit("apiKey.created", { id: apiKey.id, issuerId: apiKey.issuerId });
  return apiKey;
}

/** Ends a key at once and for good. Revoking it again changes nothing. */
export async function revoke(tx: Transaction, id: string): Promise<ApiKey> {
  const apiKey = await access(tx, ApiKey, id, "revoke");
  if (apiKey.revokedAt) return apiKey;
  apiKey.revokedAt = tx.now;
  await tx.db.save(apiKey);
  tx.emit("apiKey.revoked", { id, issuerId: apiKey.issuerId });
  tx.afterCommit(peopleChanged);
  return apiKey;
}
