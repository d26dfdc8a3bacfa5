import type { EntityMetadata } from "typeorm";
import { insertMissingRows, type NewRow } from "../database/bulk";
import { updateRows } from "../database/bulk-update";
import type { Database, UnitOfWork } from "../database/database";
import { anyOf, type Condition } from "../database/sql";
import { keyring } from "./keyring";
import { beginningOf } from "./seal";
import { indexFor, sealedProperties, sealFor, unsealFor, type SealedProperty } from "./sealed-columns";

/** Records per transaction: small enough that people who change one of them hardly wait. */
const recordsAtOnce = 500;

/** Told after each batch. */
export type OnResealed = (table: string, records: number) => void;

/** A table with sealed columns. */
export interface SealedTable {
  readonly name: string;
  readonly columns: readonly SealedProperty[];
}

/** Every table that has sealed columns. */
export function sealedTables(database: Database): SealedTable[] {
  const columnsOf = ({ target }: EntityMetadata): readonly SealedProperty[] => (typeof target === "function" ? sealedProperties(target as new () => object) : []);
  return database.dataSource.entityMetadatas.map((metadata) => ({ name: metadata.tableName, columns: columnsOf(metadata) })).filter(({ columns }) => columns.length > 0);
}

/**
 * Seals what an older release wrote as plain text, table by table; nothing to do in all later starts. Nobody is served
 * before it is done, for a plain value is not found by its index.
 */
export async function sealPlainValues(database: Database, told: OnResealed = () => undefined): Promise<void> {
  const rewritten: string[] = [];
  for (const table of sealedTables(database)) {
    const [progress] = await database.sql.rows<{ plainDone: number }>("SELECT `plainDone` FROM `sealing_progress` WHERE `id` = ?", [table.name]);
    if (progress?.plainDone !== 1 && (await resealTable(database, table, told)) > 0) rewritten.push(table.name);
  }
  await scrub(database, rewritten);
}

/** Writes the tables anew, so that what was plain does not lie on in pages that nobody uses any more. */
async function scrub({ dialect, dataSource }: Database, tables: readonly string[]): Promise<void> {
  if (tables.length === 0) return;
  const statements = dialect === "sqlite" ? ["VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"] : tables.map((table) => `OPTIMIZE TABLE \`${table}\``);
  for (const statement of statements) await dataSource.query(statement);
}

/**
 * Seals every value with the key that is written with now, while people work, and goes on where it was cut off.
 * @returns how many records were changed
 */
export async function resealAll(database: Database, told: OnResealed = () => undefined): Promise<number> {
  let changed = 0;
  for (const table of sealedTables(database)) changed += await resealTable(database, table, told);
  return changed;
}

/** Goes through a table until a whole pass finds nothing: what was written meanwhile with the key before is found then. */
async function resealTable(database: Database, table: SealedTable, told: OnResealed): Promise<number> {
  const { id: keyId } = keyring.writing();
  let changed = 0;
  for (let after = await placeOf(database, table, keyId), found = -1; found !== 0; after = "") {
    found = await pass(database, table, keyId, after, told);
    changed += found;
  }
  await database.transact(({ sql }) => sql.run("UPDATE `sealing_progress` SET `lastId` = NULL, `plainDone` = 1 WHERE `id` = ?", [table.name]));
  return changed;
}

/** Where the work for this key was cut off; the beginning where it has not begun. */
function placeOf(database: Database, { name }: SealedTable, keyId: string): Promise<string> {
  return database.transact(async ({ sql }) => {
    await insertMissingRows(sql, "sealing_progress", [{ id: name, keyId, lastId: null, plainDone: 0 }]);
    await sql.run("UPDATE `sealing_progress` SET `keyId` = ?, `lastId` = NULL WHERE `id` = ? AND `keyId` <> ?", [keyId, name, keyId]);
    const [progress] = await sql.rows<{ lastId: string | null }>("SELECT `lastId` FROM `sealing_progress` WHERE `id` = ?", [name]);
    return progress?.lastId ?? "";
  });
}

async function pass(database: Database, table: SealedTable, keyId: string, from: string, told: OnResealed): Promise<number> {
  let total = 0;
  for (let after = from; ; ) {
    const ids = await database.transact((unit) => batch(unit, table, keyId, after));
    after = ids.at(-1) ?? after;
    total += ids.length;
    if (ids.length > 0) told(table.name, ids.length);
    if (ids.length < recordsAtOnce) return total;
  }
}

/** The rows are locked while they are changed, so that nobody's change is overwritten with what was there before. */
async function batch({ sql }: UnitOfWork, { name, columns }: SealedTable, keyId: string, after: string): Promise<string[]> {
  const due = anyOf(columns.map((column) => isDue(column, keyId)));
  const selected = ["id", ...columns.map(({ property }) => property)].map((column) => `\`${column}\``).join(", ");
  const lock = sql.dialect === "mysql" ? " FOR UPDATE" : "";
  const text = `SELECT ${selected} FROM \`${name}\` WHERE \`id\` > ? AND (${due.text}) ORDER BY \`id\` LIMIT ${recordsAtOnce}${lock}`;
  const rows = await sql.rows<Record<string, string | null> & { id: string }>(text, [after, ...due.values]);
  await updateRows(sql, name, rows.map((row) => ({ id: row.id, ...Object.assign({}, ...columns.map((column) => resealed(column, row[column.property] ?? null))) as NewRow })));
  const last = rows.at(-1)?.id;
  if (last) await sql.run("UPDATE `sealing_progress` SET `lastId` = ? WHERE `id` = ?", [last, name]);
  return rows.map(({ id }) => id);
}

function isDue({ property, index }: SealedProperty, keyId: string): Condition {
  const otherKey = { text: `\`${property}\` NOT LIKE ?`, values: [`${beginningOf(keyId)}%`] };
  return index ? anyOf([otherKey, { text: `\`${property}\` IS NOT NULL AND \`${index}\` IS NULL`, values: [] }]) : otherKey;
}

function resealed(column: SealedProperty, stored: string | null): NewRow {
  const value = stored === null ? null : unsealFor(column, stored);
  const row: NewRow = { [column.property]: value === null ? null : sealFor(column, value) };
  if (column.index) row[column.index] = value === null ? null : indexFor(column, value);
  return row;
}
