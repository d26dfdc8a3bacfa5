import type { Transaction } from "../../core/context";
import { among, type SqlValue } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import { pieces } from "../../core/lists";
import { teamsOf } from "../../identity/user/user.service";
import type { NewOrder } from "./new-order";

/** What an order takes from its customer. */
export interface Buyer {
  readonly id: string;
  readonly ownerId: string | null;
  readonly teamId: string | null;
  readonly region: string | null;
}

/** What a line takes from its product; money for one, ten-thousandths. */
export interface SoldProduct {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly price: bigint | null;
  readonly cost: bigint | null;
  readonly currency: string;
}

const idsAtOnce = 4096;

/**
 * The customers of orders, by id.
 * @throws BAD_USER_INPUT where one is not there
 */
export async function customersOf(tx: Transaction, orders: readonly NewOrder[]): Promise<Map<string, Buyer>> {
  const ids = orders.flatMap(({ customerId }) => (customerId ? [customerId] : []));
  const buyers = await byId<Buyer>(tx, "SELECT `id`, `ownerId`, `teamId`, `region` FROM `customer`", ids);
  if (ids.some((id) => !buyers.has(id))) throw badInput({ path: "input.customerId", code: "notFound", message: "there is no such Customer" });
  return buyers;
}

/**
 * The products of orders' lines, by id.
 * @throws BAD_USER_INPUT at the line where one is not there
 */
export async function productsOf(tx: Transaction, orders: readonly { readonly lines: readonly { productId?: string | null }[] }[]): Promise<Map<string, SoldProduct>> {
  const ids = new Set<string>();
  for (const { lines } of orders) for (const { productId } of lines) if (productId) ids.add(productId);
  const rows = await byId<Record<keyof SoldProduct, SqlValue>>(tx, "SELECT `id`, `name`, `active`, `price`, `cost`, `currency` FROM `product`", [...ids]);
  for (const { lines } of orders) {
    const index = lines.findIndex(({ productId }) => productId && !rows.has(productId));
    if (index >= 0) throw badInput({ path: `input.lines.${index}.productId`, code: "notFound", message: "there is no such Product" });
  }
  return new Map([...rows].map(([id, row]) => [id, soldProduct(row)]));
}

function soldProduct(row: Record<keyof SoldProduct, SqlValue>): SoldProduct {
  const money = (stored: SqlValue): bigint | null => (stored === null ? null : BigInt(stored as number | string));
  return { id: row.id as string, name: row.name as string, active: Boolean(row.active), price: money(row.price), cost: money(row.cost), currency: row.currency as string };
}

/**
 * The teams of the people whom orders name as owners: person → team.
 * @throws BAD_USER_INPUT where one is not there
 */
export async function ownersOf(tx: Transaction, orders: readonly NewOrder[]): Promise<Map<string, string | null>> {
  const ids = orders.flatMap(({ ownerId }) => (ownerId ? [ownerId] : []));
  const teams = await teamsOf(tx, ids);
  if (ids.some((id) => !teams.has(id))) throw badInput({ path: "input.ownerId", code: "notFound", message: "there is no such person" });
  return teams;
}

async function byId<R extends { id: SqlValue }>(tx: Transaction, select: string, ids: readonly string[]): Promise<Map<string, R>> {
  const found = new Map<string, R>();
  for (const some of pieces([...new Set(ids)], idsAtOnce)) {
    const { text, values } = among("`id`", some);
    for (const row of await tx.sql.rows<R>(`${select} WHERE ${text}`, values)) found.set(row.id as string, row);
  }
  return found;
}
