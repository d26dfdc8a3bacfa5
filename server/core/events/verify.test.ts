import { openTestKeyring } from "../../testing/database";
import { scratchDatabase, withCleanUp } from "../../testing/scratch";
import type { Database } from "../database/database";
import type { SqlValue } from "../database/sql";
import { DataKey } from "../encryption/data-key.entity";
import { appendEvents } from "./append";
import { openChanges } from "./changes";
import { chainHead, type Head } from "./counter";
import { eraseChanges } from "./erase";
import { clearEvents, commitEvents, eventEntities, pendingEvent, telling, upTo } from "./fixture";
import { numberEvents } from "./number";
import { pruneEvents } from "./prune";
import { verifyEvents } from "./verify";

/** More than one batch of the walk, and of the numbering. */
const many = 2_100;

describe("the chain of events", () => {
  let database: Database;
  beforeAll(async () => {
    database = await scratchDatabase("event_chain", [...eventEntities, DataKey]);
    const { close } = await openTestKeyring(database);
    database = withCleanUp(database, close);
  });
  beforeEach(() => clearEvents(database));
  afterAll(() => database.close());

  async function write(count = 5): Promise<Head> {
    const ids = upTo(count).map((n) => `cus_${n}`);
    await database.transact(({ sql }) => appendEvents(sql, ids.map((id) => pendingEvent(id, { actorId: "usr_amy", changes: { name: ["Lin", "林"] } }))));
    await numberEvents(database);
    return chainHead(database.sql);
  }

  /** What somebody does who has the database in his hands. */
  const tamper = (text: string, ...values: SqlValue[]) => database.transact(({ sql }) => sql.run(text, values));
  const broken = async (known?: Head) => (await verifyEvents(database.sql, known)).broken;

  test("holds over what was written, in several transactions and batches", async () => {
    await write(3);
    await write(many);
    expect(await verifyEvents(database.sql)).toMatchObject({ events: many + 3, unchained: 0, erased: 0, broken: undefined, head: { value: many + 3 } });
  });

  test("holds where there is nothing", async () => {
    expect(await verifyEvents(database.sql)).toMatchObject({ events: 0, broken: undefined });
  });

  test.each([
    ["type", "customer.read"],
    ["recordId", "cus_9"],
    ["actorId", "usr_ben"],
    ["at", "2020-01-01 00:00:00.000"],
    ["subject", '{"ownerId":"usr_ben"}'],
    ["address", "10.0.0.1"],
    ["credentialId", "ses_1"],
    ["requestId", "req_1"],
    ["cause", "job:rules"],
    ["changes", "{}"],
    ["changes", null],
    ["hash", "0".repeat(64)],
    ["hash", null],
  ])("shows that %s was altered to %j", async (column, value) => {
    await write();
    await tamper(`UPDATE \`event\` SET \`${column}\` = ? WHERE \`seq\` = 3`, value);
    expect(await broken()).toMatchObject({ seq: 3, fault: "altered" });
  });

  test("shows the first of several breaks, beyond the first batch", async () => {
    await write(many);
    await tamper("UPDATE `event` SET `actorId` = NULL WHERE `seq` IN (2090, 2050)");
    expect(await broken()).toMatchObject({ seq: 2_050, fault: "altered" });
  });

  test("shows that a row was taken out, also where the rest was numbered anew", async () => {
    await write();
    await tamper("DELETE FROM `event` WHERE `seq` = 3");
    expect(await broken()).toEqual({ seq: 3, fault: "missing" });
    await tamper("UPDATE `event` SET `seq` = 3 WHERE `seq` = 4");
    await tamper("UPDATE `event` SET `seq` = 4 WHERE `seq` = 5");
    expect(await broken()).toMatchObject({ seq: 3, fault: "altered" });
  });

  test("shows that the first row was taken out", async () => {
    await write();
    await tamper("DELETE FROM `event` WHERE `seq` = 1");
    expect(await broken()).toEqual({ seq: 1, fault: "missing" });
  });

  test("shows that two rows changed places", async () => {
    await write();
    for (const [from, to] of [[2, 99], [4, 2], [99, 4]]) await tamper("UPDATE `event` SET `seq` = ? WHERE `seq` = ?", to as number, from as number);
    expect(await broken()).toMatchObject({ seq: 2, fault: "altered" });
  });

  test("shows that a row was put in", async () => {
    await write();
    await tamper("UPDATE `event` SET `seq` = 7 WHERE `seq` = 5");
    await commitEvents(database, "cus_false");
    await tamper("UPDATE `event` SET `seq` = 5 WHERE `recordId` = 'cus_false'");
    expect(await broken()).toMatchObject({ seq: 5, fault: "altered" });
  });

  test("shows that the end was cut off, by the counter or by a head that was kept elsewhere", async () => {
    const kept = await write();
    const [third] = await database.sql.rows<{ hash: string }>("SELECT `hash` FROM `event` WHERE `seq` = 3");
    await tamper("DELETE FROM `event` WHERE `seq` > 3");
    expect(await broken()).toEqual({ seq: 4, fault: "cut" });
    await tamper("UPDATE `event_counter` SET `value` = 3, `hash` = ?", third?.hash ?? "");
    expect(await broken()).toBeUndefined();
    expect(await broken(kept)).toEqual({ seq: 4, fault: "cut" });
    await commitEvents(database, "cus_6", "cus_7", "cus_8");
    await numberEvents(database);
    expect(await broken(kept)).toMatchObject({ seq: 5, fault: "rewritten" });
  });

  test("goes through a head that was kept elsewhere", async () => {
    const kept = await write();
    await write();
    expect(await broken(kept)).toBeUndefined();
  });

  test("begins after what was pruned, and the pruning is part of it", async () => {
    const kept = await write();
    await telling(database, (tx) => pruneEvents(tx, new Date("2099-01-01")));
    await write();
    expect(await verifyEvents(database.sql, kept)).toMatchObject({ events: 6, pruned: { seq: 5, hash: kept.hash }, broken: undefined });
    await tamper("DELETE FROM `event` WHERE `type` = 'event.pruned'");
    expect(await broken()).toEqual({ seq: 1, fault: "missing" });
  });

  test("holds over changes that were erased with their person, which nobody can read any more", async () => {
    await write();
    expect(await telling(database, (tx) => eraseChanges(tx, ["cus_2", "cus_4"]))).toBe(2);
    await numberEvents(database);
    const rows = await database.sql.rows<{ id: string; changes: string }>("SELECT `id`, `changes` FROM `event` WHERE `changes` IS NOT NULL ORDER BY `seq`");
    expect(rows.map(({ changes }) => changes.startsWith("erased:"))).toEqual([false, true, false, true, false]);
    expect(openChanges(rows[0]?.id ?? "", rows[0]?.changes ?? "")).toEqual({ name: ["Lin", "林"] });
    expect(await verifyEvents(database.sql)).toMatchObject({ erased: 2, broken: undefined });
    await tamper("UPDATE `event` SET `changes` = 'erased:0000' WHERE `seq` = 2");
    expect(await broken()).toMatchObject({ seq: 2, fault: "altered" });
  });

  test("shows changes that were erased without a word", async () => {
    await write();
    await telling(database, (tx) => eraseChanges({ sql: tx.sql, emit: () => "evt_" }, ["cus_2"]));
    expect(await broken()).toEqual({ seq: 2, fault: "erased" });
  });

  test("passes by rows from before there was a chain, and does not let others pretend to be such", async () => {
    await commitEvents(database, "cus_old", "cus_older");
    await tamper("UPDATE `event` SET `hash` = NULL");
    await tamper("UPDATE `event_counter` SET `hash` = ''");
    await numberEvents(database);
    await write();
    expect(await verifyEvents(database.sql)).toMatchObject({ events: 5, unchained: 2, broken: undefined });
    await tamper("UPDATE `event` SET `hash` = NULL WHERE `seq` <= 4");
    expect(await broken()).toMatchObject({ seq: 5, fault: "altered" });
  });
});
