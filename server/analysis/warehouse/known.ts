import type { ReplicaTable } from "./tables";

/**
 * The numbers of the ids that one lot of rows concerns: a small table of the writer's alone, made by one search of `key`.
 * `key` holds every id there ever was, and searching it costs more than everything else that a lot needs; whoever needs a
 * number joins `known` instead. `touched` ids are those of the records that are replaced; those that arrive in a column
 * that is numbered, and have no number yet, get one (`fresh`).
 * @param arriving the tables whose rows have arrived
 * @returns the statements; the first takes the list of the touched ids
 */
export function learnNumbers(arriving: readonly ReplicaTable[]): readonly [first: string, ...rest: string[]] {
  const columns = arriving.flatMap(({ name, numbers = {} }) => Object.keys(numbers).map((column) => `SELECT "${column}", FALSE FROM incoming_${name}`));
  const met = ["SELECT unnest(?) AS id, TRUE AS touched", ...columns].join(" UNION ALL ");
  const found = `SELECT id, BOOL_OR(touched) AS touched, BOOL_OR(NOT touched) AS arrived FROM (${met}) WHERE id IS NOT NULL GROUP BY id`;
  return [
    `CREATE OR REPLACE TEMP TABLE known AS SELECT m.id, m.touched, k.no IS NULL AS fresh, CASE WHEN k.no IS NULL AND m.arrived THEN nextval('numbers') ELSE k.no END::INTEGER AS no FROM (${found}) m LEFT JOIN key k ON k.id = m.id`,
    "INSERT INTO key SELECT id, no FROM known WHERE fresh AND no IS NOT NULL",
  ];
}

/** Whether a column of ids, or of their numbers, names one of the touched records with a prefix. */
export const isTouched = (column: string, prefix: string, numbered: boolean): string =>
  `"${column}" IN (SELECT ${numbered ? "no" : "id"} FROM known WHERE touched AND starts_with(id, '${prefix}_')${numbered ? " AND NOT fresh" : ""})`;
