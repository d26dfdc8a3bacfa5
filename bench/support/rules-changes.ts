import type { Context, Transaction } from "../../server/core/context";
import { among, storedTime } from "../../server/core/database/sql";
import { pieces } from "../../server/core/lists";

/** A kind of change that people make all day, as its service leaves the rows and the event behind. */
interface Kind {
  /** The records that it is made to, with the ids that its event names. */
  readonly from: string;
  readonly event: string;
  /** Changes the records, and what goes with them. */
  readonly change: (tx: Transaction, rows: readonly Named[]) => Promise<unknown>;
}

type Named = { readonly id: string } & Readonly<Record<string, string>>;

const set = (table: string, what: string, of = "id") => (tx: Transaction, rows: readonly Named[]): Promise<number> => {
  const { text, values } = among("`id`", rows.map((row) => row[of] as string));
  return tx.sql.run(`UPDATE \`${table}\` SET ${what}, \`updatedAt\` = ? WHERE ${text}`, [storedTime(tx.now), ...values]);
};

const today = "'2026-02-28'";
const talk = "`lastActivityAt` = '2026-02-28 12:59:00'";
const any = "ORDER BY CRC32(CONCAT('any', `id`))";

const kinds: readonly Kind[] = [
  { from: `SELECT \`id\`, \`ownerId\` FROM \`customer\` WHERE \`id\` LIKE '%7' ${any}`, event: "customer.updated", change: set("customer", `\`level\` = 'A', ${talk}`) },
  {
    from: `SELECT \`id\`, \`customerId\`, \`ownerId\` FROM \`sales_order\` WHERE \`paidOn\` IS NULL ${any}`,
    event: "order.paid",
    change: async (tx, rows) => {
      await set("sales_order", `\`paidOn\` = ${today}`)(tx, rows);
      await set("customer", `\`lastOrderOn\` = ${today}`, "customerId")(tx, rows);
    },
  },
  { from: `SELECT \`id\`, \`customerId\`, \`ownerId\` FROM \`follow_up\` WHERE \`status\` = 'OPEN' ${any}`, event: "followUp.done", change: set("follow_up", "`status` = 'DONE', `doneAt` = '2026-02-28 12:59:00'") },
  { from: `SELECT \`id\`, \`ownerId\` FROM \`opportunity\` WHERE \`status\` = 'OPEN' ${any}`, event: "opportunity.updated", change: set("opportunity", `${talk}, \`expectedCloseOn\` = '2026-06-01'`) },
  { from: `SELECT \`id\`, \`customerId\` FROM \`ticket\` WHERE \`status\` = 'OPEN' ${any}`, event: "ticket.resolved", change: set("ticket", "`status` = 'RESOLVED', `resolvedAt` = '2026-02-28 12:59:00'") },
];

const atOnce = 100;

/** Makes about so many changes, as many of each kind as there are records for, each with its event. @returns how many were made */
export async function makeChanges(ctx: Context, count: number): Promise<number> {
  let made = 0;
  for (const { from, event, change } of kinds) {
    const rows = await ctx.sql.rows<Named>(`${from} LIMIT ${Math.round(count / kinds.length)}`);
    for (const piece of pieces(rows, atOnce)) {
      await ctx.transact(async (tx) => {
        await change(tx, piece);
        for (const row of piece) tx.emit(event, row);
      });
    }
    made += rows.length;
  }
  return made;
}
