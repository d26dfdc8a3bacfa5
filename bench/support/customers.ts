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

/** One administrator with an open session, and ten sales people. */
export async function addPeople(database: Database): Promise<BenchPeople> {
  const teamId = newId("tea");
  const token = newSecret();
  const people = Array.from({ length: 11 }, (_, index) => ({
    id: newId("usr"), version: 1, name: `Person ${index}`, email: `person${index}@example.com`, role: index === 0 ? "ADMINISTRATOR" : "SALES",
    active: 1, locale: "EN", timeZone: "UTC", teamId, createdAt: stamp,
  }));
  const session: NewRow = {
    id: newId("ses"), userId: people[0]?.id as string, tokenHash: hashSecret(token), createdAt: stamp, lastSeenAt: storedTime(new Date()),
    expiresAt: "2099-01-01 00:00:00.000", userAgent: "bench", address: "127.0.0.1",
  };
  await database.transact(async ({ sql }) => {
    await insertRows(sql, "team", [{ id: teamId, version: 1, name: "Bench" }]);
    await insertRows(sql, "user", people);
    await insertRows(sql, "session", [session]);
  });
  return { cookie: `guanxi_session=${token}`, userIds: people.slice(1).map(({ id }) => id), teamId };
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
