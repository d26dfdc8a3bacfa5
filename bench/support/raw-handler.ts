import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createPool, type RowDataPacket } from "mysql2/promise";
import { reportUsage } from "./child";

/**
 * What a careful engineer would write by hand for this one question: node:http, prepared statements, four of them, each
 * for all customers at once, and JSON.stringify. No sign-in, no permissions, no paging, no types.
 */
const pool = createPool({ uri: process.env["DATABASE_URL"] as string, connectionLimit: 10, dateStrings: true, timezone: "Z" });

async function rows(text: string, values: readonly string[] = []): Promise<RowDataPacket[]> {
  const [found] = await pool.execute<RowDataPacket[]>(text, [...values]);
  return found;
}

function grouped(found: readonly RowDataPacket[]): Map<string, object[]> {
  const groups = new Map<string, object[]>();
  for (const { customerId, ...row } of found) {
    const group = groups.get(customerId as string);
    if (group) group.push(row);
    else groups.set(customerId as string, [row]);
  }
  return groups;
}

const amount = (stored: number): string => (stored / 10_000).toFixed(2);
const time = (stored: string): string => `${stored.slice(0, 10)}T${stored.slice(11, 19)}.${stored.slice(20) || "000"}Z`;

async function answer(): Promise<object> {
  const customers = await rows("SELECT id, name, level, lifeCycleStage, createdAt FROM customer ORDER BY nameKey, id LIMIT 50");
  const ids = customers.map((customer) => customer["id"] as string);
  const list = ids.map(() => "?").join(", ");
  const [contacts, deals, activities] = await Promise.all([
    rows(`SELECT customerId, id, name, title, phone, email FROM contact WHERE customerId IN (${list}) ORDER BY nameKey, id`, ids),
    rows(
      `SELECT o.customerId, o.id, o.name, o.value, o.currency, o.expectedCloseOn, u.name AS owner FROM opportunity o JOIN user u ON u.id = o.ownerId WHERE o.customerId IN (${list}) AND o.status = 'OPEN' ORDER BY o.expectedCloseOn, o.id`,
      ids,
    ),
    rows(
      `SELECT * FROM (SELECT customerId, id, channel, subject, occurredAt, ROW_NUMBER() OVER (PARTITION BY customerId ORDER BY occurredAt DESC, id DESC) AS n FROM activity WHERE customerId IN (${list})) a WHERE n <= 3 ORDER BY n`,
      ids,
    ),
  ]);
  const shownDeals = deals.map(({ value, currency, owner, ...deal }) => ({ ...deal, value: { amount: amount(value as number), currency }, owner: { name: owner } }));
  const shownActivities = activities.map(({ n: _n, occurredAt, ...activity }) => ({ ...activity, occurredAt: time(occurredAt as string) }));
  const [contactsOf, dealsOf, activitiesOf] = [grouped(contacts), grouped(shownDeals), grouped(shownActivities)];
  const nodes = customers.map(({ id, createdAt, ...customer }) => ({
    id,
    ...customer,
    createdAt: time(createdAt as string),
    contacts: { nodes: contactsOf.get(id as string) ?? [] },
    opportunities: { nodes: dealsOf.get(id as string) ?? [] },
    activities: { nodes: activitiesOf.get(id as string) ?? [] },
  }));
  return { data: { customers: { nodes } } };
}

const server = createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    void answer().then((body) => {
      const json = JSON.stringify(body);
      response.writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": Buffer.byteLength(json) });
      response.end(json);
    });
  });
});
server.listen(0, "127.0.0.1", () => reportUsage((server.address() as AddressInfo).port));
