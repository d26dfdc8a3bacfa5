import type { GraphQLSchema } from "graphql";
import type { Transaction } from "../../../core/context";
import { AppError, badInput, forbidden, notFound, unauthenticated } from "../../../core/errors";
import { newId } from "../../../core/ids";
import { peopleChanged } from "../../freshness";
import { assertSteppedUp } from "../../session/step-up";
import type { PolicyDocument } from "../document";
import type { ChangePolicyInput, RestorePolicyInput } from "../graph/policy.inputs";
import { grantsOf } from "../graph/translate";
import { boundFaults } from "./bounds";
import { policyChanges } from "./changes";
import { policyFaults } from "./faults";
import { newestPolicy, policyNumbered, type NumberedPolicy } from "./newest";
import { PolicyVersion } from "./policy-version.entity";

/**
 * Puts a changed policy in force; the roles that are not named stay as they are.
 * @param version the version that was changed; another one now is a CONFLICT
 */
export async function changePolicy(tx: Transaction, schema: GraphQLSchema, version: number, { roles, comment }: ChangePolicyInput): Promise<NumberedPolicy> {
  assertSteppedUp(tx);
  const faults = policyFaults(schema, roles);
  if (faults.length > 0) throw badInput(...faults);
  const before = await inForce(tx, version);
  return putInForce(tx, before, { roles: { ...before.document.roles, ...Object.fromEntries(roles.map((role) => [role.role, grantsOf(role)])) } }, comment);
}

/** Puts what an earlier version said in force again, as a new version. */
export async function restorePolicy(tx: Transaction, version: number, { number, comment }: RestorePolicyInput): Promise<NumberedPolicy> {
  assertSteppedUp(tx);
  const before = await inForce(tx, version);
  const earlier = await policyNumbered(tx.sql, number);
  if (!earlier) throw notFound("PolicyVersion");
  return putInForce(tx, before, earlier.document, comment);
}

/** The policy in force, which is to be the one that the caller saw. */
async function inForce(tx: Transaction, version: number): Promise<NumberedPolicy> {
  const newest = await newestPolicy(tx.sql, true);
  if (newest.number !== version) throw new AppError("CONFLICT", "Somebody changed the policy meanwhile.", { version: newest.number });
  return newest;
}

async function putInForce(tx: Transaction, before: NumberedPolicy, document: PolicyDocument, comment: string): Promise<NumberedPolicy> {
  const { viewer } = tx;
  if (!viewer) throw unauthenticated();
  if (!tx.policy.can(viewer, "Policy", "update")) throw forbidden("policy:update");
  const faults = boundFaults(before.document, document, viewer.role);
  if (faults.length > 0) throw badInput(...faults);
  const changes = policyChanges(before.document, document);
  if (changes.length === 0) return before;
  const number = before.number + 1;
  const version = { id: newId("pov", tx.now.getTime()), number, document, changes, comment: comment.trim(), authorId: viewer.userId, at: tx.now };
  await tx.db.insert(PolicyVersion, version);
  tx.emit("policy.changed", { id: version.id });
  tx.afterCommit(peopleChanged);
  return { number, document };
}
