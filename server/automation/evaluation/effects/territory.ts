import type { Transaction } from "../../../core/context";
import { among } from "../../../core/database/sql";
import type { NewFiring } from "../fire";
import type { ActionOf } from "./act";

/** Says who gets the record of a firing; nobody where that is not to be said. */
export type Choose = (firing: NewFiring) => string | undefined;

/** Each person's region stands at the person's place in the list. */
export function byRegion(regions: ReadonlyMap<string, string>, { userIds, regions: territories = [] }: ActionOf<"ASSIGN">): Choose {
  return ({ customerId }) => {
    const region = regions.get(customerId ?? "");
    const index = region === undefined ? -1 : territories.indexOf(region);
    return index < 0 ? undefined : userIds[index];
  };
}

/** The regions of the customers concerned, by the customer. */
export async function regionsOf(tx: Transaction, firings: readonly NewFiring[]): Promise<Map<string, string>> {
  const { text, values } = among("`id`", [...new Set(firings.flatMap(({ customerId }) => customerId ?? []))]);
  const rows = await tx.sql.rows<{ id: string; region: string }>(`SELECT \`id\`, \`region\` FROM \`customer\` WHERE \`region\` IS NOT NULL AND ${text}`, values);
  return new Map(rows.map(({ id, region }) => [id, region]));
}

/** Who of these people has most customers in each of the regions: it is that person's territory. */
export async function homes(tx: Transaction, regions: ReadonlyMap<string, string>, people: readonly string[]): Promise<Map<string, string>> {
  const [places, owners] = [among("`region`", [...new Set(regions.values())]), among("`ownerId`", people)];
  const rows = await tx.sql.rows<{ region: string; ownerId: string }>(
    `SELECT \`region\`, \`ownerId\` FROM \`customer\` WHERE ${places.text} AND ${owners.text} GROUP BY \`region\`, \`ownerId\` ORDER BY COUNT(*), \`ownerId\` DESC`,
    [...places.values, ...owners.values],
  );
  return new Map(rows.map(({ region, ownerId }) => [region, ownerId]));
}

/** A region where nobody is at home yet, or none, falls to whoever the other way says. */
export const whereAtHome =
  (home: ReadonlyMap<string, string>, regions: ReadonlyMap<string, string>, otherwise: Choose): Choose =>
  (firing) =>
    home.get(regions.get(firing.customerId ?? "") ?? "") ?? otherwise(firing);
