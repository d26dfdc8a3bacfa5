import type { Transaction } from "../../core/context";
import { insertMissingRows } from "../../core/database/bulk";
import { among, type Condition } from "../../core/database/sql";
import { badInput } from "../../core/errors";
import { newId } from "../../core/ids";
import { nameKey } from "../../core/search/name-key";

/** Names from the top down, e.g. `["Furniture", "Chairs"]`. */
export type CategoryPath = readonly string[];

const top = "top";
const longestName = 100;

/**
 * Makes the categories that are not there yet, those above them too; one pair of statements per level of the tree.
 * @returns the id of each path's last category, in the paths' order
 * @throws BAD_USER_INPUT where a path has no name, or a name is empty or over 100 characters
 */
export async function ensure(tx: Transaction, paths: readonly CategoryPath[]): Promise<string[]> {
  const trimmed = paths.map(checkedPath);
  const reached = trimmed.map(() => top);
  const depth = Math.max(0, ...trimmed.map((path) => path.length));
  for (let level = 0; level < depth; level += 1) {
    const wanted = trimmed.flatMap((path, index) => {
      const name = path[level];
      return name === undefined ? [] : [{ index, parentKey: reached[index] as string, name }];
    });
    const ids = await ensureLevel(tx, wanted);
    for (const { index, parentKey, name } of wanted) reached[index] = ids.get(placeOf(parentKey, name)) as string;
  }
  return reached;
}

function checkedPath(path: CategoryPath): string[] {
  const names = path.map((name) => name.trim());
  if (names.length === 0 || names.some((name) => name === "" || name.length > longestName)) {
    throw badInput({ path: "input.category", code: "length", message: `a category has a name of 1 to ${longestName} characters`, params: { min: 1, max: longestName } });
  }
  return names;
}

/** Categories of one level by place (see `placeOf`); missing ones are made. */
async function ensureLevel(tx: Transaction, wanted: readonly { parentKey: string; name: string }[]): Promise<Map<string, string>> {
  const distinct = [...new Map(wanted.map((each) => [placeOf(each.parentKey, each.name), each])).values()];
  const rows = distinct.map(({ parentKey, name }) => ({
    id: newId("cat", tx.now.getTime()),
    name,
    nameKey: nameKey(name),
    parentId: parentKey === top ? null : parentKey,
    parentKey,
  }));
  await insertMissingRows(tx.sql, "category", rows);
  const [parents, names] = [among("`parentKey`", [...new Set(distinct.map((each) => each.parentKey))]), among("`name`", [...new Set(distinct.map((each) => each.name))])];
  const found = await tx.sql.rows<{ id: string; parentKey: string; name: string }>(
    `SELECT \`id\`, \`parentKey\`, \`name\` FROM \`category\` WHERE ${parents.text} AND ${names.text}`,
    [...parents.values, ...names.values],
  );
  return new Map(found.map(({ id, parentKey, name }) => [placeOf(parentKey, name), id]));
}

const placeOf = (parentKey: string, name: string): string => `${parentKey}/${name}`;

/** The condition that a column names one of these categories or one below them. */
export function inCategories(column: string, ids: readonly string[]): Condition {
  const start = among("`id`", ids);
  return {
    text: `${column} IN (WITH RECURSIVE below (id) AS (SELECT \`id\` FROM \`category\` WHERE ${start.text} UNION SELECT c.\`id\` FROM \`category\` c JOIN below b ON c.\`parentId\` = b.id) SELECT id FROM below)`,
    values: start.values,
  };
}
