import { setTimeout as pause } from "node:timers/promises";
import { scratchDatabase } from "../../testing/scratch";
import type { Database } from "../database/database";
import { schemaDiff } from "../database/migrate";
import { appendEvents } from "./append";
import { latestSeq } from "./counter";
import { decodeEventCursor, encodeEventCursor } from "./cursor";
import { Event } from "./event.entity";
import { clearEvents, commitEvents, eventEntities, pendingEvent, recordIds, seqs, telling, upTo } from "./fixture";
import { numberEvents } from "./number";
import { pruneEvents } from "./prune";
import { assertKept, readEvents } from "./read";

describe("the event log", () => {
  let database: Database;
  beforeAll(async () => (database = await scratchDatabase("event_log", eventEntities)));
  beforeEach(() => clearEvents(database));
  afterAll(() => database.close());

  const all = () => readEvents(database.sql, 0, 10_000);

  test("has a schema that settles", async () => {
    expect(await schemaDiff(database)).toEqual([]);
  });

  test("keeps an event as it was emitted", async () => {
    const at = "2026-01-31 23:59:59.123";
    const event = pendingEvent("opp_1", { at, actorId: "usr_ada", subject: { customerId: "cus_1", teamId: null } });
    await database.transact(({ sql }) => appendEvents(sql, [event]));
    await numberEvents(database);
    const time = new Date("2026-01-31T23:59:59.123Z");
    expect(await all()).toEqual([
      { seq: 1, id: event.id, type: "opportunity.won", recordId: "opp_1", actorId: "usr_ada", at: time, subject: { id: "opp_1", customerId: "cus_1", teamId: null } },
    ]);
    const row = await database.transact(({ db }) => db.findOneByOrFail(Event, { id: event.id }));
    expect(row).toMatchObject({ seq: 1, at: time, subject: { customerId: "cus_1", teamId: null } });
  });

  test("keeps no event of a change that failed, and leaves no gap for it", async () => {
    const failing = database.transact(async ({ sql }) => {
      await appendEvents(sql, [pendingEvent("opp_lost")]);
      throw new Error("broken rule");
    });
    await expect(failing).rejects.toThrow("broken rule");
    await commitEvents(database, "opp_kept");
    await numberEvents(database);
    expect((await all()).map(({ seq, recordId }) => [seq, recordId])).toEqual([[1, "opp_kept"]]);
  });

  test("writes nothing for no events", async () => {
    await database.transact(({ sql }) => appendEvents(sql, []));
    expect(await latestSeq(database.sql)).toBe(0);
  });

  test("numbers thousands in order of their ids, without gaps", async () => {
    const ids = upTo(3_000).map((n) => `opp_${n}`);
    await commitEvents(database, ...ids);
    await numberEvents(database);
    const events = await all();
    expect(seqs(events)).toEqual(upTo(3_000));
    expect(recordIds(events)).toEqual(ids);
    expect(await latestSeq(database.sql)).toBe(3_000);
  });

  test("does not wait for an open transaction, and numbers its older event after the newer one that was committed first", async () => {
    const slow = database.transact(async ({ sql }) => {
      await appendEvents(sql, [pendingEvent("opp_early")]);
      await pause(400);
    });
    await pause(50);
    await commitEvents(database, "opp_late");
    await numberEvents(database);
    const before = await all();
    await slow;
    await numberEvents(database);
    expect(seqs(await all())).toEqual([1, 2]);
    // Embedded, the second transaction begins when the first has ended, so there both are numbered.
    expect(recordIds(before)).toEqual(database.dialect === "sqlite" ? ["opp_early", "opp_late"] : ["opp_late"]);
    expect(recordIds(await readEvents(database.sql, before.length, 10))).toEqual(database.dialect === "sqlite" ? [] : ["opp_early"]);
  });

  test("gives each event one number when many number at once, and a reader never sees a gap that fills later", async () => {
    let writing = true;
    let seen: string[] = [];
    const reading = (async () => {
      for (let last = false; !last; ) {
        last = !writing;
        const events = await all();
        expect(seqs(events)).toEqual(upTo(events.length));
        expect(events.map((event) => event.id).slice(0, seen.length)).toEqual(seen);
        seen = events.map((event) => event.id);
        await pause(1);
      }
    })();
    await Promise.all(
      upTo(60).map(async (n) => {
        await pause(Math.random() * 100);
        await commitEvents(database, `opp_${n}a`, `opp_${n}b`, `opp_${n}c`);
        await numberEvents(database);
      }),
    );
    writing = false;
    await reading;
    expect(seen).toHaveLength(180);
  });

  test("removes the oldest only when asked, and knows what it does not keep", async () => {
    const january = "2026-01-01 00:00:00.000";
    await database.transact(({ sql }) => appendEvents(sql, [...upTo(5).map((n) => pendingEvent(`opp_${n}`, { at: january })), pendingEvent("opp_6"), pendingEvent("opp_7")]));
    await numberEvents(database);
    await assertKept(database.sql, 0);
    const prune = (olderThan: string) => telling(database, (tx) => pruneEvents(tx, new Date(olderThan)));
    expect(await prune("2026-01-02")).toBe(5);
    expect(await prune("2026-01-02")).toBe(0);
    await numberEvents(database);
    expect((await all()).map(({ seq, type }) => [seq, type])).toEqual([[6, "opportunity.won"], [7, "opportunity.won"], [8, "event.pruned"]]);
    await expect(assertKept(database.sql, 4)).rejects.toMatchObject({ code: "CURSOR_EXPIRED" });
    await assertKept(database.sql, 5);
    await assertKept(database.sql, 8);
    await expect(assertKept(database.sql, 9)).rejects.toMatchObject({ code: "CURSOR_EXPIRED" });
    expect(await prune("2099-01-01")).toBe(3);
    await numberEvents(database);
    await expect(assertKept(database.sql, 7)).rejects.toMatchObject({ code: "CURSOR_EXPIRED" });
    await assertKept(database.sql, 8);
  });
});

describe("an event's cursor", () => {
  test.each([0, 1, 42, 2 ** 40])("stands for the place %i", (seq) => {
    expect(decodeEventCursor(encodeEventCursor(seq))).toBe(seq);
    expect(encodeEventCursor(seq)).not.toContain(String(seq));
  });

  test.each(["", "nonsense", "關係", encodeEventCursor(-1), encodeEventCursor(1.5), encodeEventCursor(1e21), `${encodeEventCursor(7)}=`, Buffer.from("event:007").toString("base64url")])(
    "is not %j",
    (text) => {
      expect(() => decodeEventCursor(text)).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
    },
  );
});
