import type { PipelineWorld } from "./pipeline-world";

/** A change of the company, drawn by chance: which one, and numbers that say what it hits. */
export interface DrawnChange {
  readonly verb: ChangeName;
  readonly one: number;
  readonly other: number;
}

interface Mutation {
  readonly text: string;
  readonly variables: Record<string, unknown>;
}
interface Found {
  readonly id: string;
  readonly version: number;
}

const unversioned = new Set(["customer_tag", "order_line", "campaign_member"]);

/** The records there are, by number, in the order of their ids. */
class Records {
  constructor(private readonly world: PipelineWorld) {}

  async at(table: string, number: number, where = ""): Promise<Found> {
    const version = unversioned.has(table) ? "1" : "`version`";
    const rows = await this.world.database.sql.rows<Found>(`SELECT \`id\`, ${version} AS \`version\` FROM \`${table}\` ${where} ORDER BY \`id\``);
    return rows[number % Math.max(rows.length, 1)] ?? { id: "none", version: 1 };
  }

  async id(table: string, number: number, where?: string): Promise<string> {
    return (await this.at(table, number, where)).id;
  }

  /** The column of another record's row. */
  async reference(table: string, id: string, column: string): Promise<string> {
    const [row] = await this.world.database.sql.rows<{ value: string | null }>(`SELECT \`${column}\` AS \`value\` FROM \`${table}\` WHERE \`id\` = ?`, [id]);
    return row?.value ?? "none";
  }

  /** Where a deal may go, with what it must say there. */
  stage(number: number): { stageId: string; lostReason?: string } {
    const { qualified, proposal, won, lost } = this.world.stages;
    return pick([{ stageId: won }, { stageId: qualified }, { stageId: lost, lostReason: "price" }, { stageId: proposal }], number);
  }

  owner(number: number): string {
    const { amy, ben, mia } = this.world.ids;
    return pick([amy, ben, mia], number);
  }
}

const pick = <T>(values: readonly T[], number: number): T => values[number % values.length] as T;
/** A day of the two years before the clock's. */
const day = (number: number): string => new Date(Date.UTC(2024, 2, 3) + (number % 729) * 86_400_000).toISOString().slice(0, 10);
const money = (number: number): { amount: string } => ({ amount: `${number % 500}.${String(number % 10_000).padStart(4, "0").slice(0, 4)}` });

const create = (field: string, type: string, input: object): Mutation => ({ text: `mutation ($input: ${type}!) { ${field}(input: $input) { __typename } }`, variables: { input } });

/** A mutation of a record at its version, with further arguments by name, type and value. */
function change(field: string, { id, version }: Found, more: Readonly<Record<string, readonly [type: string, value: unknown]>> = {}, versioned = true): Mutation {
  const args = { id: ["ID!", id] as const, ...(versioned ? { version: ["Int!", version] as const } : {}), ...more };
  const names = Object.keys(args);
  const declared = Object.entries(args).map(([name, [type]]) => `$${name}: ${type}`).join(", ");
  return { text: `mutation (${declared}) { ${field}(${names.map((name) => `${name}: $${name}`).join(", ")}) { __typename } }`, variables: Object.fromEntries(Object.entries(args).map(([name, [, value]]) => [name, value])) };
}

/** Everything that people do which changes what figures are made of. */
const changes = {
  createCustomer: async (records, one, other) =>
    create("createCustomer", "CreateCustomerInput", { kind: pick(["COMPANY", "PERSON"], one), name: `Customer ${one}`, level: pick(["A", "B", "C", "D"], other), region: pick(["North", "South", undefined], one), source: pick(["web", "fair"], other), ownerId: records.owner(other), tagNames: pick([[], ["vip"], ["vip", "press"]], one) }),
  updateCustomer: async (records, one, other) => change("updateCustomer", await records.at("customer", one), { input: ["UpdateCustomerInput!", { region: pick(["North", "East"], other), segment: pick(["Corporate", "Home"], one), creditGrade: pick(["AAA", "B", "D"], other) }] }),
  assignCustomer: async (records, one, other) => change("assignCustomer", await records.at("customer", one), { ownerId: ["ID!", records.owner(other)] }),
  moveLifeCycle: async (records, one, other) => change("moveLifeCycle", await records.at("customer", one), { to: ["LifeCycleStage!", pick(["NURTURING", "MAINTAINED", "AT_RISK", "LOST", "WON_BACK"], other)] }),
  tagCustomer: async (records, one, other) => change("tagCustomer", await records.at("customer", one), { tagName: ["String!", pick(["vip", "press", `word ${other}`], other)] }, false),
  untagCustomer: async (records, one) => {
    const mark = await records.id("customer_tag", one);
    return change("untagCustomer", { id: await records.reference("customer_tag", mark, "customerId"), version: 1 }, { tagId: ["ID!", await records.reference("customer_tag", mark, "tagId")] }, false);
  },
  createProduct: async (_records, one, other) =>
    create("createProduct", "CreateProductInput", { sku: `SKU ${one} ${other}`, name: `Product ${one}`, price: money(one + 1), ...(other % 3 === 0 ? {} : { cost: money(other) }), stockQuantity: one % 50, reorderLevel: other % 20, supplierName: pick(["Acme", "Beta"], other) }),
  updateProduct: async (records, one, other) => change("updateProduct", await records.at("product", one), { input: ["UpdateProductInput!", { price: money(other), stockQuantity: other % 90, active: other % 11 !== 0 }] }),
  createPurchase: async (records, one, other) => create("createPurchase", "CreatePurchaseInput", { productId: await records.id("product", one), quantity: 1 + (other % 40), orderedOn: day(other), expectedOn: day(other + 9) }),
  receivePurchase: async (records, one) => change("receivePurchase", await records.at("purchase", one, "WHERE `status` = 'OPEN'"), { receivedOn: ["Date!", "2026-03-01"] }),
  cancelPurchase: async (records, one) => change("cancelPurchase", await records.at("purchase", one, "WHERE `status` = 'OPEN'")),
  createOrder: async (records, one, other) =>
    create("createOrder", "CreateOrderInput", {
      customerId: await records.id("customer", one), orderedOn: day(other), channel: pick(["web", "store", undefined], one), couponCode: pick([undefined, undefined, "SPRING"], other), paymentDueOn: pick([undefined, "2026-02-01", "2026-04-01"], one),
      lines: await Promise.all([one, other, one + other].slice(0, 1 + (other % 3)).map(async (number) => ({ productId: await records.id("product", number, "WHERE `active` = 1"), quantity: 1 + (number % 9), unitPrice: money(number + 1), discount: pick([0, 0.1, 0.25], number) }))),
    }),
  shipOrder: async (records, one) => change("shipOrder", await records.at("sales_order", one, "WHERE `status` = 'OPEN'"), { shippedOn: ["Date!", "2026-03-01"] }),
  completeOrder: async (records, one) => change("completeOrder", await records.at("sales_order", one, "WHERE `status` = 'SHIPPED'")),
  cancelOrder: async (records, one) => change("cancelOrder", await records.at("sales_order", one, "WHERE `status` = 'OPEN'")),
  returnOrderLines: async (records, one) => {
    const order = await records.at("sales_order", one, "WHERE `status` IN ('SHIPPED', 'COMPLETED')");
    return change("returnOrderLines", order, { lines: ["[ReturnLineInput!]!", [{ lineId: await records.id("order_line", one, `WHERE \`orderId\` = '${order.id}' AND \`quantity\` > 0`), quantity: 1 }]] });
  },
  recordOrderPayment: async (records, one, other) => change("recordOrderPayment", await records.at("sales_order", one), { input: ["OrderPaymentInput!", { paidOn: pick([null, "2026-02-20", "2026-03-02"], other) }] }),
  openTicket: async (records, one, other) =>
    create("openTicket", "OpenTicketInput", { subject: `Ticket ${one}`, body: "It does not work", channel: pick(["EMAIL", "PHONE"], one), kind: pick(["QUESTION", "COMPLAINT"], other), customerId: await records.id("customer", one), productId: await records.id("product", other) }),
  moveTicket: async (records, one, other) => change("moveTicket", await records.at("ticket", one), { to: ["TicketStatus!", pick(["OPEN", "PENDING", "RESOLVED", "CLOSED"], other)] }),
  logActivity: async (records, one, other) => create("logActivity", "LogActivityInput", { customerId: await records.id("customer", one), channel: pick(["VISIT", "PHONE"], other), direction: "OUTBOUND", subject: `Visit ${one}`, occurredAt: `${day(other)}T08:00:00Z`, durationMinutes: one % 60 }),
  createOpportunity: async (records, one, other) => create("createOpportunity", "CreateOpportunityInput", { name: `Deal ${one}`, customerId: await records.id("customer", one), value: money(other), expectedCloseOn: "2026-04-01", source: "web" }),
  moveOpportunity: async (records, one, other) => change("moveOpportunity", await records.at("opportunity", one), { input: ["MoveOpportunityInput!", { ...records.stage(other), value: money(one + 1) }] }),
  assignOpportunity: async (records, one, other) => change("assignOpportunity", await records.at("opportunity", one), { ownerId: ["ID!", records.owner(other)] }),
  createCampaign: async (_records, one, other) => create("createCampaign", "CreateCampaignInput", { name: `Campaign ${one} ${other}`, startsOn: pick(["2025-05-01", "2026-01-15"], other), couponCode: one % 5 === 0 ? "SPRING" : undefined, fixedCost: money(one), contactCost: money(other % 5), responseValue: money(other) }),
  addCampaignMembers: async (records, one, other) =>
    change("addCampaignMembers", await records.at("campaign", one), { input: ["AddCampaignMembersInput!", { customerIds: [...new Set([await records.id("customer", one), await records.id("customer", other)])], sentAt: "2026-02-01T08:00:00Z" }] }, false),
  addCampaignAudience: async (records, one, other) => change("addCampaignAudience", await records.at("campaign", one), { input: ["AddCampaignAudienceInput!", { filter: pick([{}, { level: ["A", "B"] }], other), sentAt: "2026-02-10T08:00:00Z", holdOutShare: 0.5, most: 1 + (other % 5) }] }, false),
  removeCampaignMembers: async (records, one) => ofMember(records, one, "", "removeCampaignMembers", (customerId) => ({ customerIds: ["[ID!]!", [customerId]] })),
  recordCampaignResponses: async (records, one) => ofMember(records, one, "WHERE `group` = 'TREATED'", "recordCampaignResponses", (customerId) => ({ input: ["RecordCampaignResponsesInput!", { customerIds: [customerId], respondedAt: "2026-02-20T08:00:00Z" }] })),
  withdrawCampaignResponses: async (records, one) => ofMember(records, one, "WHERE `respondedAt` IS NOT NULL", "withdrawCampaignResponses", (customerId) => ({ customerIds: ["[ID!]!", [customerId]] })),
  setCostToServe: async (_records, one, other) => create("setCostToServe", "CostToServeInput", { perOrder: money(one % 10), perVisit: money(other % 40), perTicket: pick([null, money(one % 7)], other) }),
} satisfies Record<string, (records: Records, one: number, other: number) => Promise<Mutation>>;

async function ofMember(records: Records, number: number, where: string, field: string, more: (customerId: string) => Parameters<typeof change>[2]): Promise<Mutation> {
  const row = await records.id("campaign_member", number, where);
  return change(field, { id: await records.reference("campaign_member", row, "campaignId"), version: 1 }, more(await records.reference("campaign_member", row, "customerId")), false);
}

export type ChangeName = keyof typeof changes;
export const changeNames = Object.keys(changes) as ChangeName[];

/** Asks for a change as the administrator does. @returns whether it was made; a rule of the company may refuse it */
export async function makeChange(world: PipelineWorld, { verb, one, other }: DrawnChange): Promise<boolean> {
  const { text, variables } = await changes[verb](new Records(world), one, other);
  const { errors } = await world.query("ada", text, variables);
  const [error] = errors;
  if (error && !["BAD_USER_INPUT", "NOT_FOUND", "CONFLICT"].includes(String(error.extensions?.["code"]))) throw new Error(`${verb}: ${error.message} ${JSON.stringify(error.extensions)}`);
  return error === undefined;
}
