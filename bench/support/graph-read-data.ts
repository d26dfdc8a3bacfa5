import { insertRows, type NewRow } from "../../server/core/database/bulk";
import type { Database } from "../../server/core/database/database";
import { storedTime } from "../../server/core/database/sql";
import { day } from "../../server/core/clock";
import { newId } from "../../server/core/ids";
import { addPeople, customerRow, now, stamp, type BenchPeople } from "./customers";

const customers = 5_000;

/** 5,000 customers × 3 contacts × 4 opportunities (2 open) × 5 activities. */
export async function fill(database: Database): Promise<BenchPeople> {
  const people = await addPeople(database);
  const [pipelineId, openId, wonId] = [newId("pip"), newId("sta"), newId("sta")];
  await database.transact(async ({ sql }) => {
    await insertRows(sql, "pipeline", [{ id: pipelineId, name: "Bench", isDefault: 1 }]);
    await insertRows(sql, "stage", [
      { id: openId, pipelineId, name: "Proposal", position: 1, kind: "OPEN", probability: 5_000, requirements: "[]" },
      { id: wonId, pipelineId, name: "Won", position: 2, kind: "WON", probability: 10_000, requirements: "[]" },
    ]);
  });
  for (let from = 0; from < customers; from += 500) {
    const rows = Array.from({ length: 500 }, (_, index) => customerRow(from + index, people));
    await database.transact(async ({ sql }) => {
      await insertRows(sql, "customer", rows);
      await insertRows(sql, "contact", rows.flatMap((customer, index) => contactsOf(customer.id, from + index)));
      await insertRows(sql, "opportunity", rows.flatMap((customer, index) => dealsOf(customer.id, from + index, people, { pipelineId, openId, wonId })));
      await insertRows(sql, "activity", rows.flatMap((customer, index) => activitiesOf(customer.id, from + index, people)));
    });
  }
  return people;
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function contactsOf(customerId: string, customer: number): NewRow[] {
  return range(3).map((index) => ({
    id: newId("con"), version: 1, customerId, name: `Contact ${customer}-${index}`, nameKey: `contact ${customer}-${index}`, title: "Buyer",
    phone: `02-${customer}${index}`, email: `c${customer}-${index}@example.com`, isPrimary: index === 0 ? 1 : 0, createdAt: stamp, updatedAt: stamp,
  }));
}

function dealsOf(customerId: string, customer: number, people: BenchPeople, ids: { pipelineId: string; openId: string; wonId: string }): NewRow[] {
  return range(4).map((index) => ({
    id: newId("opp"), version: 1, number: `O-${customer * 4 + index + 1}`, name: `Deal ${customer}-${index}`, nameKey: `deal ${customer}-${index}`, customerId,
    pipelineId: ids.pipelineId, stageId: index < 2 ? ids.openId : ids.wonId, status: index < 2 ? "OPEN" : "WON", value: (customer * 17 + index * 1_013) * 10_000 + 2_500,
    currency: "USD", probability: 5_000, probabilitySet: 0, expectedCloseOn: "2026-06-30", stageEnteredAt: stamp, createdAt: stamp, updatedAt: stamp,
    ownerId: people.userIds[(customer + index) % people.userIds.length] as string, teamId: people.teamId,
  }));
}

function activitiesOf(customerId: string, customer: number, people: BenchPeople): NewRow[] {
  return range(5).map((index) => ({
    id: newId("act"), version: 1, customerId, channel: "PHONE", direction: "OUTBOUND", subject: `Call ${customer}-${index}`, body: "Spoke about the next order.",
    occurredAt: storedTime(new Date(now.getTime() - (index * 7 + (customer % 7)) * day)), createdAt: stamp, authorId: people.userIds[0] as string,
  }));
}
