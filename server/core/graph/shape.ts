import { mask, type MaskKind } from "../access/mask";
import type { Context } from "../context";
import type { ColumnKind } from "../database/columns";
import { shownTime } from "../database/sql";
import { maskedPart } from "../encryption/seal";
import { unsealFor, type SealedProperty } from "../encryption/sealed-columns";
import { formatAmount } from "../money";
import type { RecordPlan } from "./plan";
import type { GraphRow } from "./records";

/**
 * Turns stored values into shown ones, in place: computed fields first, because they read what is stored; last of all,
 * what other fields needed and the viewer must not see is taken away.
 */
export function shape(plan: RecordPlan, rows: readonly GraphRow[], ctx: Context, now: Date): void {
  if (plan.computed.length > 0) for (const row of rows) shapeComputed(plan, row, ctx, now);
  for (const { property, kind, masked, sealed } of plan.shaped) {
    if (masked) for (const row of rows) row[property] = inPart(masked, row[property]);
    else if (sealed) for (const row of rows) row[property] = inFull(sealed, row[property]);
    else for (const row of rows) row[property] = shown(kind, row[property], row);
  }
  for (const field of plan.withheld) for (const row of rows) row[field] = null;
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

/** Of a sealed text the part that is stored beside it: nothing is decrypted for those who may not see it wholly. */
const inPart = (kind: MaskKind, stored: unknown): string | null => (typeof stored === "string" ? (maskedPart(stored) ?? mask(kind, stored)) : null);

const inFull = (sealed: SealedProperty, stored: unknown): string | null => (typeof stored === "string" ? unsealFor(sealed, stored) : null);
