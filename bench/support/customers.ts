import type { Database } from "../../server/core/database/database";
import { insertRows, type NewRow } from "../../server/core/database/bulk";
import { storedTime } from "../../server/core/database/sql";
import { newId } from "../../server/core/ids";
import { nameKey } from "../../server/core/search/name-key";
import { hashSecret, newSecret } from "../../server/identity/secret";

/** Who is in the bench's workspace. */
export interface BenchPeople {
  /** A session of the administrator, as a cookie. */
  cookie: string;
  userIds: readonly string[];
  teamId: string;
}

const now = new Date("2026-03-02T09:00:00.000Z");
const stamp = storedTime(now);

/** One administrator with an open session, and sales people. */
export async function addPeople(database: Database, sales = 10): Promise<BenchPeople> {
  const teamId = newId("tea");
  const people = Array.from({ length: sales + 1 }, (_, index) => ({
    id: newId("usr"), version: 1, name: `Person ${index}`, email: `person${index}@example.com`, role: index === 0 ? "ADMINISTRATOR" : "SALES",
    active: 1, locale: "EN", timeZone: "UTC", teamId, createdAt: stamp,
  }));
  await database.transact(async ({ sql }) => {
    await insertRows(sql, "team", [{ id: teamId, version: 1, name: "Bench" }]);
    await insertRows(sql, "user", people);
  });
  const [administrator, ...userIds] = people.map(({ id }) => id) as [string, ...string[]];
  const [cookie] = await addSessions(database, [administrator]);
  return { cookie: cookie as string, userIds, teamId };
}

/** An open session for each, as a cookie. */
export async function addSessions(database: Database, userIds: readonly string[]): Promise<string[]> {
  const tokens = userIds.map(() => newSecret());
  const sessions: NewRow[] = userIds.map((userId, index) => ({
    id: newId("ses"), userId, tokenHash: hashSecret(tokens[index] as string), createdAt: stamp, lastSeenAt: storedTime(new Date()),
    expiresAt: "2099-01-01 00:00:00.000", userAgent: "bench", address: "127.0.0.1",
  }));
  await database.transact(({ sql }) => insertRows(sql, "session", sessions));
  return tokens.map((token) => `guanxi_session=${token}`);
}

const families = ["Anderson", "Bauer", "Chen", "Dubois", "Eriksen", "Fischer", "Garcia", "Huang", "Ivanov", "Jansen", "王", "李", "張", "劉", "陳", "楊"];
const trades = ["Trading", "Logistics", "Foods", "Electronics", "Textiles", "科技", "貿易", "工業", "食品", "建設"];

/** A plausible, unlike name for a number. */
export function benchName(index: number): string {
  return `${families[(index * 7) % families.length]} ${trades[(index * 3) % trades.length]} ${(index * 2_654_435_761) % 1_000_003}`;
}

/** A customer as stored. */
export function customerRow(index: number, people: BenchPeople, name = benchName(index)): NewRow & { id: string; name: string } {
  return {
    id: newId("cus"), version: 1, number: `C-${String(index + 1).padStart(7, "0")}`, kind: index % 3 === 0 ? "PERSON" : "COMPANY", name, nameKey: nameKey(name),
    level: "ABCD".charAt(index % 4), lifeCycleStage: "MAINTAINED", source: "Web", region: "North", city: "Taipei", phone: `02-${10_000_000 + index}`,
    ownerId: people.userIds[index % people.userIds.length] as string, teamId: people.teamId, createdAt: stamp, updatedAt: stamp,
    orderCount: 0, orderTotal: 0, currency: "USD",
  };
}

export { now, stamp };
