import type { Context } from "../context";
import type { ColumnKind } from "../database/columns";
import { shownTime } from "../database/sql";
import { formatAmount } from "../money";
import type { RecordPlan } from "./plan";
import type { GraphRow } from "./records";

/** Turns stored values into shown ones, in place: computed fields first, because they read what is stored. */
export function shape(plan: RecordPlan, rows: readonly GraphRow[], ctx: Context, now: Date): void {
  if (plan.computed.length > 0) for (const row of rows) shapeComputed(plan, row, ctx, now);
  for (const { property, kind, masked } of plan.shaped) {
    if (masked) for (const row of rows) row[property] = mask(row[property]);
    else for (const row of rows) row[property] = shown(kind, row[property], row);
  }
}

function shapeComputed(plan: RecordPlan, row: GraphRow, ctx: Context, now: Date): void {
  const values = plan.computed.map(({ definition }) => definition.value(row, ctx, now));
  plan.computed.forEach(({ field }, index) => (row[field] = values[index]));
}

function shown(kind: ColumnKind, stored: unknown, row: GraphRow): unknown {
  if (stored === null || stored === undefined) return null;
  switch (kind) {
    case "money":
      return { amount: formatAmount(stored as number), currency: row["currency"] };
    case "time":
      return shownTime(stored as string);
    case "ratio":
      return (stored as number) / 10_000;
    case "flag":
      return Boolean(stored);
    case "json":
      return typeof stored === "string" ? JSON.parse(stored) : stored;
    default:
      return stored;
  }
}

/** A masked phone, address or the like: enough to recognise it, not enough to use it. */
function mask(stored: unknown): unknown {
  if (typeof stored !== "string") return null;
  const characters = [...stored];
  const kept = Math.min(4, Math.floor(characters.length / 3));
  return "•".repeat(Math.max(characters.length - kept, 0)) + characters.slice(characters.length - kept).join("");
}
