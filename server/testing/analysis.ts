import { parse, validate } from "graphql";
import type { Viewer } from "../core/access/policy";
import type { Database } from "../core/database/database";
import { insertRows, type NewRow } from "../core/database/bulk";
import { executeOperation } from "../core/graph/execute";
import { createLogger } from "../core/logger";
import type { Answer, PersonName, World } from "./world";
import { openWarehouse, type Warehouse } from "../analysis/warehouse/warehouse";

export { randomFor } from "../sample/random";

/** A logger for tests: faults are seen where they are asserted. */
export const silent = createLogger("silent");

/** A test's own warehouse over the world's database, that looks for events often. */
export const testWarehouse = (world: World): Warehouse => openWarehouse({ database: world.database, logger: silent, clock: world.clock, pollMilliseconds: 20, patienceMilliseconds: 120_000 });

/** Somebody's analytic request. */
export async function askGraph<T>(world: World, warehouse: Warehouse, person: PersonName | undefined, text: string, variables: Record<string, unknown> = {}, viewer: Partial<Viewer> = {}): Promise<Answer<T>> {
  const document = parse(text);
  const wrong = validate(world.schema, document);
  if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join("\n"));
  const result = await executeOperation({ schema: world.schema, document, variables, contextValue: { ...world.ctx(person, { viewer }), warehouse } });
  return { data: result.data as T, errors: (result.errors ?? []).map((error) => error.toJSON()) };
}

/** Rows written straight into the source's tables; columns that a table demands and a test does not care about are filled. */
export async function write(database: Database, table: keyof typeof blank, rows: readonly NewRow[]): Promise<void> {
  await database.transact(({ sql }) => insertRows(sql, table, rows.map((row) => ({ ...blank[table](String(row["id"])), ...row }))));
}

const [time, currency] = ["2026-01-01 00:00:00.000", "USD"];

/** A row of each table with nothing in it, given its id. */
const blank = {
  customer: (id: string) => ({
    id, version: 1, number: id, kind: "COMPANY", name: id, nameKey: id, level: "C", lifeCycleStage: "MAINTAINED", source: null, industry: null, region: null, segment: null,
    creditGrade: null, firstOrderOn: null,
    ownerId: null, teamId: null, createdAt: time, updatedAt: time, currency,
  }),
  tag: (id: string) => ({ id, name: id, color: "blue" }),
  category: (id: string) => ({ id, name: id, nameKey: id, parentId: null, parentKey: "top" }),
  product: (id: string) => ({ id, version: 1, sku: id, name: id, nameKey: id, categoryId: null, currency, active: 1, createdAt: time, updatedAt: time }),
  sales_order: (id: string) => ({
    id, version: 1, number: id, customerId: null, campaignId: null, orderedOn: "2026-01-01", orderedAt: null, paymentDueOn: null, paidOn: null, status: "OPEN", channel: null, region: null, total: 0, discountTotal: 0, currency,
    lineCount: 0, ownerId: null, teamId: null, createdAt: time, updatedAt: time,
  }),
  order_line: (id: string) => ({ id, orderId: "", position: 1, productId: null, quantity: 1, unitPrice: 0, discount: 0, total: 0, cost: null, profit: null, currency }),
  pipeline: (id: string) => ({ id, name: id, isDefault: 0 }),
  stage: (id: string) => ({ id, pipelineId: "", name: id, position: 1, kind: "OPEN", probability: 0, requirements: "[]" }),
  opportunity: (id: string) => ({
    id, version: 1, number: id, name: id, nameKey: id, customerId: null, pipelineId: "", stageId: "", status: "OPEN", value: null, currency, probability: 0, probabilitySet: 0,
    expectedCloseOn: null, closedAt: null, stageEnteredAt: time, createdAt: time, updatedAt: time, ownerId: null, teamId: null,
  }),
  ticket: (id: string) => ({
    id, version: 1, number: id, subject: id, channel: "EMAIL", kind: "QUESTION", priority: "NORMAL", priorityRank: 2, status: "NEW", customerId: null, contactId: null, productId: null,
    assigneeId: null, teamId: null, firstRespondedAt: null, resolvedAt: null, createdAt: time, updatedAt: time,
  }),
  activity: (id: string) => ({
    id, version: 1, customerId: "", contactId: null, opportunityId: null, authorId: null, channel: "VISIT", direction: "OUTBOUND", subject: id, body: null,
    occurredAt: time, durationMinutes: null, createdAt: time,
  }),
  campaign: (id: string) => ({
    id, version: 1, number: id, name: id, nameKey: id, channel: null, startsOn: "2026-01-01", endsOn: null, couponCode: null, fixedCost: null, contactCost: null, responseValue: null, currency,
    notes: null, ownerId: null, teamId: null, createdAt: time, updatedAt: time,
  }),
  campaign_member: (id: string) => ({ id, campaignId: "", customerId: "", group: "TREATED", sentAt: time, respondedAt: null, response: null }),
  customer_tag: (id: string) => ({ id, customerId: "", tagId: "" }),
  stage_change: (id: string) => ({ id, opportunityId: "", stageId: "", enteredAt: time, leftAt: null }),
} satisfies Record<string, (id: string) => NewRow>;
