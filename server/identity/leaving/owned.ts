import type { Context } from "../../core/context";
import { allOf, type Condition } from "../../core/database/sql";
import { notFound } from "../../core/errors";
import { entityOfId } from "../../core/graph/records";
import { holdings, type Holding } from "./holdings";
import { LeavingFate, type OwnedKind } from "./leaving.inputs";

/** How many of a kind are shown. */
const shown = 5;

/** All that would be handed over or end if a person left, by kind; kinds of which there is nothing are left out. */
export async function ownedBy(ctx: Context, userId: string): Promise<OwnedKind[]> {
  const scope = ctx.policy.rows(ctx.viewer, "User", "deactivate", "t");
  const where = allOf([{ text: "`t`.`id` = ?", values: [userId] }, ...(scope ? [scope] : [])]);
  const people = await ctx.sql.rows(`SELECT \`t\`.\`id\` FROM \`user\` t WHERE ${where.text}`, where.values);
  if (people.length === 0) throw notFound("User");
  const kinds = await Promise.all(holdings().filter(({ whenLeaving }) => whenLeaving !== "kept").map((holding) => kindOf(ctx, holding, userId)));
  return kinds.filter(({ count }) => count > 0);
}

async function kindOf({ sql }: Context, holding: Holding, userId: string): Promise<OwnedKind> {
  const { type, table, whenLeaving } = holding;
  const { text, values } = allOf([{ text: `\`${holding.column}\` = ?`, values: [userId] }, ...standing(holding)]);
  const [row] = await sql.rows<{ count: number }>(`SELECT COUNT(*) AS \`count\` FROM \`${table}\` WHERE ${text}`, values);
  const count = row?.count ?? 0;
  const ids = count === 0 ? [] : await sql.rows<{ id: string }>(`SELECT \`id\` FROM \`${table}\` WHERE ${text} ORDER BY \`id\` LIMIT ${shown}`, values);
  const fate = whenLeaving === "handedOver" ? LeavingFate.HANDED_OVER : LeavingFate.ENDED;
  return { type, fate, count, first: ids.map(({ id }) => id).filter((id) => entityOfId(id) !== undefined) };
}

/** What is still to be handed over or ended: open work, keys not revoked. */
function standing({ whenLeaving, open, columns }: Holding): Condition[] {
  if (whenLeaving === "handedOver") return open ? [open] : [];
  return columns.has("revokedAt") ? [{ text: "`revokedAt` IS NULL", values: [] }] : [];
}
