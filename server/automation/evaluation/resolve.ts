import type { Context, Transaction } from "../../core/context";
import { among, storedTime } from "../../core/database/sql";
import { AlertStatus } from "../alert/alert.enums";
import { resolvedOutcome } from "../alert/alert.rules";
import { emitAlert, type AlertIds } from "../alert/alert.service";
import { batch } from "./batches";
import { causeKey, causes, keyPrefix } from "./causes";
import { alertIds, claim } from "./claim";
import type { EvaluatedRule } from "./evaluate";

const standing = [AlertStatus.OPEN, AlertStatus.SNOOZED];

/** Finds a rule's alerts whose cause is not there any more, at most a batch. */
export function findGone(ctx: Context, rule: EvaluatedRule): Promise<AlertIds[]> {
  const present = causes[rule.kind].map((cause) => {
    const now = cause.when(rule, ctx.clock.now(), ctx.zone);
    const text = `NOT EXISTS (SELECT 1 FROM ${cause.from} WHERE r.\`id\` = a.\`recordId\` AND a.\`causeKey\` = ${causeKey(cause)} AND ${now.text})`;
    return { text, values: [keyPrefix(rule.id, cause), ...now.values] };
  });
  const gone = present.map(({ text }) => text).join(" AND ");
  const values = [rule.id, ...standing, ...present.flatMap((one) => one.values)];
  return ctx.sql.rows<AlertIds>(`SELECT ${alertIds} FROM \`alert\` a WHERE a.\`ruleId\` = ? AND a.\`status\` IN (?, ?) AND ${gone} ORDER BY a.\`id\` LIMIT ${batch}`, values);
}

/** Closes a rule's alerts whose cause is gone. */
export async function resolve(tx: Transaction, rule: EvaluatedRule): Promise<number> {
  const gone = await claim(tx, await findGone(tx, rule), standing);
  if (gone.length === 0) return 0;
  const { text, values } = among("`id`", gone.map(({ id }) => id));
  await tx.sql.run(
    `UPDATE \`alert\` SET \`status\` = ?, \`doneAt\` = ?, \`outcome\` = ?, \`resolved\` = 1, \`snoozedUntil\` = NULL, \`version\` = \`version\` + 1 WHERE ${text}`,
    [AlertStatus.DONE, storedTime(tx.now), resolvedOutcome, ...values],
  );
  for (const alert of gone) emitAlert(tx, "alert.resolved", alert);
  return gone.length;
}
