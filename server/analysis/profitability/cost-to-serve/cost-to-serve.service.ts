import type { Context, Transaction } from "../../../core/context";
import { badInput } from "../../../core/errors";
import { readMoney } from "../../../core/graph/money-input";
import { formatAmount, type MoneyValue } from "../../../core/money";
import { ServeRates } from "./cost-to-serve.entity";
import type { CostToServe, CostToServeInput } from "./cost-to-serve.types";

/** There is one row; its id has the prefix by which the replica follows it. */
const onlyId = "cts_workspace";

/** More than this for one order or visit is a slip of the pen. */
const most = 1_000_000_0000n;

/** The causes' fields, in the order in which they are shown. */
export const rateNames = ["perOrder", "perTicket", "perVisit", "perShipment"] as const;

/** The rates as they are set; all null where nobody has set any. */
export async function costToServe(ctx: Context): Promise<CostToServe> {
  const [row] = await ctx.sql.rows<Record<(typeof rateNames)[number], number | null>>("SELECT `perOrder`, `perTicket`, `perVisit`, `perShipment` FROM `cost_to_serve` WHERE `id` = ?", [onlyId]);
  const shown = (stored: bigint | number | null | undefined): MoneyValue | null => (stored === null || stored === undefined ? null : { amount: formatAmount(stored), currency: ctx.currency });
  return { perOrder: shown(row?.perOrder), perTicket: shown(row?.perTicket), perVisit: shown(row?.perVisit), perShipment: shown(row?.perShipment) };
}

/** Sets the rates that are given. Figures have them as soon as the event is in the replica. */
export async function setCostToServe(tx: Transaction, input: CostToServeInput): Promise<void> {
  const rates = (await tx.db.findOneBy(ServeRates, { id: onlyId })) ?? Object.assign(new ServeRates(), { id: onlyId, perOrder: null, perTicket: null, perVisit: null, perShipment: null });
  const changes: Record<string, [before: bigint | null, after: bigint | null]> = {};
  for (const name of rateNames) {
    const given = input[name];
    if (given === undefined) continue;
    const rate = given === null ? null : readRate(tx, given, name);
    const before = rates[name] ?? null;
    if (rate !== before) changes[name] = [before, rate];
    rates[name] = rate;
  }
  await tx.db.save(rates);
  tx.emit("costToServe.updated", { id: onlyId }, changes);
}

function readRate(tx: Transaction, given: NonNullable<CostToServeInput["perOrder"]>, name: string): bigint {
  const { amount, currency } = readMoney(tx, given, `input.${name}`);
  if (currency !== tx.currency) throw badInput({ path: `input.${name}.currency`, code: "currency", message: `must be the workspace's currency, ${tx.currency}` });
  if (amount > most) throw badInput({ path: `input.${name}.amount`, code: "outOfRange", message: "must be at most 1,000,000", params: { max: 1_000_000 } });
  return amount;
}
