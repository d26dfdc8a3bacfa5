import type { Sql } from "../../../core/database/sql";
import type { PolicyDocument } from "../document";
import { shippedPolicy } from "../shipped/shipped";

/** A policy with the number of its version; 0 is the shipped one. */
export interface NumberedPolicy {
  readonly number: number;
  readonly document: PolicyDocument;
}

/**
 * The number of the policy in force.
 * @param locked whether nobody else may put a newer one in force until the transaction ends
 */
export async function newestNumber(sql: Sql, locked = false): Promise<number> {
  const lock = locked && sql.dialect === "mysql" ? " FOR UPDATE" : "";
  const [row] = await sql.rows<{ number: number }>(`SELECT \`number\` FROM \`policy_version\` ORDER BY \`number\` DESC LIMIT 1${lock}`);
  return row?.number ?? 0;
}

/** The policy of a version; undefined if there never was one of that number. */
export async function policyNumbered(sql: Sql, number: number): Promise<NumberedPolicy | undefined> {
  if (number === 0) return { number, document: shippedPolicy };
  const [row] = await sql.rows<{ document: string }>("SELECT `document` FROM `policy_version` WHERE `number` = ?", [number]);
  return row && { number, document: JSON.parse(row.document) as PolicyDocument };
}

/** The policy in force; see `newestNumber`. */
export async function newestPolicy(sql: Sql, locked = false): Promise<NumberedPolicy> {
  const newest = await policyNumbered(sql, await newestNumber(sql, locked));
  return newest ?? { number: 0, document: shippedPolicy };
}
