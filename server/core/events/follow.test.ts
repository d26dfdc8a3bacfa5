import { scratchDatabase } from "../../testing/scratch";
import type { Database } from "../database/database";
import { createLogger } from "../logger";
import { encodeEventCursor } from "./cursor";
import { clearEvents, commitEvents, eventEntities, recordIds, until, upTo } from "./fixture";
import type { Followed } from "./follow";
import { createEventHub, type EventHub } from "./hub";
import type { Interest } from "./interest";
import { numberEvents } from "./number";
import type { EventRecord } from "./read";

const beginning = encodeEventCursor(0);
const anybody = {};

describe("following events in pages", () => {
  let database: Database;
  let hub: EventHub;
  let sorted = 0;

  /** Records whose ids begin with a letter; anybody's unless told. */
  const interest = (letter: string, rest: Partial<Interest> = {}): Interest => ({
    topic: letter,
    wanted({ recordId }) {
      sorted += 1;
      return recordId.startsWith(letter);
    },
    whom: anybody,
    concerns: () => true,
    ...rest,
  });

  /** Takes pages until told to end. */
  function take(followed: Followed, each: (events: readonly EventRecord[]) => Promise<void> | void = () => undefined) {
    const [events, pages]: [EventRecord[], number[]] = [[], []];
    const ended = followed.pages((page) => {
      events.push(...page);
      pages.push(page.length);
      return each(page);
    });
    return { events, pages, ended, end: () => followed.end() };
  }

  async function commit(...ids: string[]): Promise<void> {
    await commitEvents(database, ...ids);
    hub.committed();
  }

  beforeAll(async () => (database = await scratchDatabase("event_follow", eventEntities)));
  beforeEach(async () => {
    await clearEvents(database);
    hub = await createEventHub({ database, logger: createLogger("silent"), pollMilliseconds: 60_000, tailSize: 50 });
    sorted = 0;
  });
  afterEach(() => hub.stop());
  afterAll(() => database.close());

  test("a live event is sorted out once for all who want the same, and wakes only those whom it may concern", async () => {
    let asked = 0;
    const amy = {};
    const concerns = ({ recordId }: EventRecord): boolean => Boolean((asked += 1)) && recordId.endsWith("amy");
    const many = upTo(100).map(() => take(hub.follow(undefined, interest("d"))));
    const hers = upTo(100).map(() => take(hub.follow(undefined, interest("d", { whom: amy, concerns }))));
    const others = upTo(100).map(() => take(hub.follow(undefined, interest("x"))));
    await hub.latestCursor();
    await commit("deal_amy", "deal_ben");
    await until(() => [...many, ...hers].every(({ events }) => events.length > 0));
    expect(many.map(({ events }) => recordIds(events))).toEqual(many.map(() => ["deal_amy", "deal_ben"]));
    expect(hers.map(({ events }) => recordIds(events))).toEqual(hers.map(() => ["deal_amy"]));
    expect(others.every(({ pages }) => pages.length === 0)).toBe(true);
    expect([sorted, asked]).toEqual([4, 2]); // two events for each of two topics; two for Amy, however often she listens
  });

  test("what was missed comes in pages, from the database and from memory, then live; nothing twice", async () => {
    for (const n of upTo(9)) await commitEvents(database, ...upTo(100).map((m) => `d_${n}_${m}`));
    await numberEvents(database);
    hub.committed();
    const all = take(hub.follow(beginning, interest("d")));
    await until(() => all.events.length === 900);
    await commit("d_live", "x_not");
    await until(() => all.events.length === 901);
    expect(all.events.map(({ seq }) => seq)).toEqual(upTo(901));
    expect(all.pages.length).toBeLessThan(12);
  });

  test("whoever begins at what another server has just numbered is not told of anything before", async () => {
    await commitEvents(database, "d_1", "d_2");
    await numberEvents(database); // this hub has not read them yet
    const [now, afterFirst] = [take(hub.follow(undefined, interest("d"))), take(hub.follow(encodeEventCursor(1), interest("d")))];
    await hub.latestCursor();
    await commit("d_3");
    await until(() => now.events.length === 1 && afterFirst.events.length === 2);
    expect([recordIds(now.events), recordIds(afterFirst.events)]).toEqual([["d_3"], ["d_2", "d_3"]]);
  });

  test("who takes slowly reads everything later and holds nobody up", async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const [slow, quick] = [take(hub.follow(beginning, interest("d")), () => held), take(hub.follow(beginning, interest("d")))];
    await commit("d_first");
    await until(() => slow.pages.length === 1);
    for (const n of upTo(20)) await commit(...upTo(20).map((m) => `d_${n}_${m}`));
    await until(() => quick.events.length === 401);
    expect(recordIds(slow.events)).toEqual(["d_first"]);
    release();
    await until(() => slow.events.length === 401);
    expect(slow.events).toEqual(quick.events);
  });

  test("ends at once when told to, when the hub stops, and when what was missed is not kept", async () => {
    const [told, stopped] = [take(hub.follow(undefined, interest("d"))), take(hub.follow(undefined, interest("d")))];
    told.end();
    await told.ended;
    await expect(take(hub.follow(encodeEventCursor(99), interest("d"))).ended).rejects.toMatchObject({ code: "CURSOR_EXPIRED" });
    expect(() => hub.follow("nonsense", interest("d"))).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
    await hub.stop();
    await stopped.ended;
  });

  test("what taking throws ends it", async () => {
    const failing = take(hub.follow(beginning, interest("d")), () => Promise.reject(new Error("No room")));
    await commit("d_1");
    await expect(failing.ended).rejects.toThrow("No room");
  });
});
