import { createSecretKey, randomBytes } from "node:crypto";
import { minute, systemClock, type Clock } from "../clock";
import { insertRows } from "../database/bulk";
import type { Database, UnitOfWork } from "../database/database";
import { storedTime, type Sql } from "../database/sql";
import { lockCounter } from "../events/counter";
import { decrypt, encrypt, keyLength } from "./cipher";
import { KeyPurpose } from "./data-key.entity";
import { keyring, type SealingKey } from "./keyring";
import { MasterKeyError, type MasterKey } from "./master-key";
import { keyIdLength } from "./seal";

/** A data key is written with so long after it was made, milliseconds: three times as long as servers take to hear of it. */
export const announcedFor = minute;

/** A row of `data_key`. */
export interface StoredKey {
  readonly id: string;
  readonly purpose: KeyPurpose;
  readonly wrapped: string;
  readonly masterKeyId: string;
  readonly createdAt: string;
  readonly activeFrom: string;
  readonly retiredAt: string | null;
}

/** A workspace's keys, open for this process. */
export interface OpenKeyring {
  /** Takes up keys that another process has made meanwhile. */
  readonly refresh: () => Promise<void>;
  /** The process stops following them; it goes on to know those it knows. */
  readonly close: () => void;
}

/**
 * Lets this process seal and unseal: reads the database's data keys and unwraps them, or makes the first ones.
 * @param masterKeys gives the master keys, the current one first; told whether the database has no data key yet, for
 * only then a new master key may be made
 * @throws MasterKeyError where no master key fits
 */
export async function openKeyring(database: Database, masterKeys: (isNew: boolean) => readonly MasterKey[], clock: Clock = systemClock): Promise<OpenKeyring> {
  const there = await storedKeys(database.sql);
  const masters = masterKeys(there.length === 0);
  takeUp(there.length > 0 ? there : await firstKeys(database, masters, clock), masters);
  const refresh = async (): Promise<void> => takeUp(await storedKeys(database.sql), masters);
  return { refresh, close: keyring.follow(refresh, clock) };
}

export const storedKeys = (sql: Sql): Promise<StoredKey[]> => sql.rows<StoredKey>("SELECT * FROM `data_key` ORDER BY `createdAt`, `id`");

function takeUp(stored: readonly StoredKey[], masters: readonly MasterKey[]): void {
  const unknown = stored.filter(({ id, purpose }) => purpose === KeyPurpose.SEAL && !keyring.has(id));
  const index = stored.find(({ purpose }) => purpose === KeyPurpose.INDEX);
  const keys = unknown.map((row): SealingKey => ({ id: row.id, key: createSecretKey(unwrap(row, masters)), activeFrom: Date.parse(`${row.activeFrom.replace(" ", "T")}Z`) }));
  if (keys.length > 0 || !keyring.isOpen) keyring.add(keys, index && createSecretKey(unwrap(index, masters)));
}

/** Of several servers that start together on an empty database one makes the keys. */
function firstKeys(database: Database, masters: readonly MasterKey[], clock: Clock): Promise<StoredKey[]> {
  return database.transact(async (unit) => {
    await lockCounter(unit.sql);
    const there = await storedKeys(unit.sql);
    if (there.length > 0) return there;
    const now = clock.now();
    const [seal, index] = keyring.isOpen ? knownKeys() : [{ id: newKeyId(), key: randomBytes(keyLength) }, randomBytes(keyLength)];
    await insertKey(unit, masters, { ...seal, purpose: KeyPurpose.SEAL }, now, now);
    await insertKey(unit, masters, { id: newKeyId(), key: index, purpose: KeyPurpose.INDEX }, now, now);
    return storedKeys(unit.sql);
  });
}

/** A further database of the same process, as tests and copies have it, gets the keys that the process writes with. */
function knownKeys(): [{ id: string; key: Buffer }, Buffer] {
  const { id, key } = keyring.writing();
  return [{ id, key: key.export() }, keyring.indexKey().export()];
}

/** Makes a new data key; every process writes with it from `announcedFor` later on. */
export function addDataKey(database: Database, masters: readonly MasterKey[], clock: Clock = systemClock): Promise<string> {
  return database.transact(async (unit) => {
    const now = clock.now();
    const id = newKeyId();
    await insertKey(unit, masters, { id, key: randomBytes(keyLength), purpose: KeyPurpose.SEAL }, now, new Date(now.getTime() + announcedFor));
    return id;
  });
}

/** Wraps all data keys with the current master key, so that the one before may go. Values stay as they are. */
export function rewrapKeys(database: Database, masters: readonly MasterKey[]): Promise<number> {
  const current = currentOf(masters);
  return database.transact(async ({ sql }) => {
    await lockCounter(sql);
    const others = (await storedKeys(sql)).filter(({ masterKeyId }) => masterKeyId !== current.id);
    for (const row of others) {
      await sql.run("UPDATE `data_key` SET `wrapped` = ?, `masterKeyId` = ? WHERE `id` = ?", [wrap(current, row.id, row.purpose, unwrap(row, masters)), current.id, row.id]);
    }
    return others.length;
  });
}

interface NewKey {
  readonly id: string;
  readonly key: Buffer;
  readonly purpose: KeyPurpose;
}

async function insertKey({ sql }: UnitOfWork, masters: readonly MasterKey[], { id, key, purpose }: NewKey, now: Date, activeFrom: Date): Promise<void> {
  const master = currentOf(masters);
  const times = { createdAt: storedTime(now), activeFrom: storedTime(activeFrom), retiredAt: null };
  await insertRows(sql, "data_key", [{ id, purpose, wrapped: wrap(master, id, purpose, key), masterKeyId: master.id, ...times }]);
}

const wrap = ({ key }: MasterKey, id: string, purpose: KeyPurpose, bytes: Buffer): string => encrypt(key, bytes, contextOf(id, purpose)).toString("base64");

function unwrap({ id, purpose, wrapped, masterKeyId }: StoredKey, masters: readonly MasterKey[]): Buffer {
  const master = masters.find((each) => each.id === masterKeyId);
  if (!master) {
    const known = masters.map((each) => each.id).join(", ");
    throw new MasterKeyError(`The database's data keys were wrapped with the master key ${masterKeyId}; known are ${known}. Give that key too, in ENCRYPTION_KEY or its file.`);
  }
  return decrypt(master.key, Buffer.from(wrapped, "base64"), contextOf(id, purpose));
}

/** A wrapped key put in another key's place does not unwrap. */
const contextOf = (id: string, purpose: KeyPurpose): string => `DataKey.${id}.${purpose}`;

const newKeyId = (): string => randomBytes(keyIdLength / 2).toString("hex");

function currentOf(masters: readonly MasterKey[]): MasterKey {
  const [current] = masters;
  if (!current) throw new MasterKeyError("There is no master key.");
  return current;
}
