import type { CompanyYear } from "./company-year";

/** A step of a story, to be taken when its time has come. */
type Act = () => Promise<unknown>;

/** What people of a story do, named by what they do it to. Amy sells, Sue answers customers, Fin keeps the books. */
export interface Sentences {
  /** Amy takes up a customer. */
  lead(name: string, more?: object): Act;
  /** Amy plans a follow-up. */
  plan(name: string, customer: string, dueAt: string): Act;
  /** Amy does a follow-up, and notes it as a talk with the customer. */
  follows(name: string): Act;
  /** Amy does all open follow-ups of a customer, also those that rules planned. */
  followsAll(customer: string): Act;
  /** Amy visits a customer about a deal. */
  visits(customer: string, deal: string): Act;
  deal(name: string, customer: string, expectedCloseOn: string): Act;
  ends(deal: string, how: "won" | "lost"): Act;
  /** Amy takes an order. */
  sells(name: string, customer: string, orderedOn: string): Act;
  /** Fin says until when an order is to be paid, or when it was. */
  pays(order: string, input: { paymentDueOn?: string; paidOn?: string }): Act;
  /** A customer wants something, and Sue takes it on. */
  ticket(name: string, customer: string, priority: string): Act;
  /** Sue writes back. */
  answers(ticket: string, status: "OPEN" | "RESOLVED"): Act;
}

export function sentences(company: CompanyYear): Sentences {
  const ids = new Map<string, string>();
  const idOf = (name: string): string => ids.get(name) ?? name;
  const made = (name: string, record: Promise<{ id: string } | string>) => record.then((found) => ids.set(name, typeof found === "string" ? found : found.id));
  const versionOf = async (field: "opportunity" | "order", id: string): Promise<number> =>
    (await company.query<Record<string, { version: number }>>("ada", `query ($id: ID!) { ${field}(id: $id) { version } }`, { id })).data[field]?.version ?? 0;
  const complete = "mutation ($id: ID!, $version: Int!) { completeFollowUp(id: $id, version: $version, outcome: \"We talked\", logActivity: true) { id } }";
  const product = (): Promise<unknown> => (ids.has("drill") ? Promise.resolve() : made("drill", company.givenProduct("DRILL", "900.00")));
  return {
    lead: (name, more = {}) => () => made(name, company.does("amy", "mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { id } }", { input: { kind: "COMPANY", name, ...more } })),
    plan: (name, customer, dueAt) => () => made(name, company.givenFollowUp("amy", idOf(customer), dueAt)),
    follows: (name) => () => company.does("amy", complete, { id: idOf(name), version: 1 }),
    followsAll: (customer) => async () => {
      const text = "query ($id: ID!) { customer(id: $id) { followUps(first: 50, filter: { status: [OPEN] }) { nodes { id version } } } }";
      const { data } = await company.query<{ customer: { followUps: { nodes: { id: string; version: number }[] } } }>("amy", text, { id: idOf(customer) });
      for (const followUp of data.customer.followUps.nodes) await company.does("amy", complete, { ...followUp });
    },
    visits: (customer, deal) => () =>
      company.does("amy", "mutation ($input: LogActivityInput!) { logActivity(input: $input) { id } }", { input: { customerId: idOf(customer), opportunityId: idOf(deal), channel: "VISIT", direction: "OUTBOUND", subject: "Visit" } }),
    deal: (name, customer, expectedCloseOn) => () => made(name, company.givenDeal("amy", name, { customerId: idOf(customer), expectedCloseOn })),
    ends: (deal, how) => async () => {
      const { errors } = await company.moveDeal("amy", { id: idOf(deal), version: await versionOf("opportunity", idOf(deal)) }, how, how === "lost" ? { lostReason: "Too dear" } : { value: { amount: "900.00" } });
      expect(errors).toEqual([]);
    },
    sells: (name, customer, orderedOn) => async () => {
      await product();
      await made(name, company.givenOrder("amy", idOf(customer), idOf("drill"), orderedOn));
    },
    pays: (order, input) => async () => {
      const text = "mutation ($id: ID!, $version: Int!, $input: OrderPaymentInput!) { recordOrderPayment(id: $id, version: $version, input: $input) { id } }";
      await company.does("fin", text, { id: idOf(order), version: await versionOf("order", idOf(order)), input });
    },
    ticket: (name, customer, priority) => () => made(name, company.givenTicket(idOf(customer), priority)),
    answers: (ticket, status) => () =>
      company.does("sue", "mutation ($id: ID!, $input: TicketReplyInput!) { replyToTicket(id: $id, input: $input) { id } }", { id: idOf(ticket), input: { body: "It is like this", direction: "OUTBOUND", status } }),
  };
}
