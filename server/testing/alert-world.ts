import type { RuleKind } from "../automation/rule/rule.entity";
import { createDefaultRules } from "../automation/rule/rule.service";
import { evaluateRules, type Found } from "../automation/evaluation/evaluate";
import type { PersonName } from "./world";
import { pipelineWorld, type PipelineWorld } from "./pipeline-world";

/** An alert as tests look at it. */
export interface SeenAlert {
  id: string;
  version: number;
  status: string;
  severity: string;
  kind: string;
  outcome: string | null;
  dueAt: string | null;
  owner: { name: string } | null;
  customer: { name: string } | null;
  record: { __typename: string; id: string } | null;
  params: { name: string; value: string }[];
}

/** A world with the default rules, and the sentences that tests of alerts begin with. */
export interface AlertWorld extends PipelineWorld {
  /** The id of each kind's rule. */
  readonly rules: Readonly<Record<RuleKind, string>>;
  /** Has the system look at every rule. */
  evaluate(): Promise<Found>;
  /** A follow-up of a customer; its id. */
  givenFollowUp(person: PersonName, customerId: string, dueAt: string): Promise<string>;
  /** A ticket, taken by Sue. */
  givenTicket(customerId: string, priority?: string): Promise<{ id: string; version: number }>;
  /** An order of one piece of a product. */
  givenOrder(person: PersonName, customerId: string, productId: string, orderedOn: string): Promise<string>;
  /** The alerts somebody sees about a record, oldest first. */
  alertsOn(person: PersonName, recordId: string): Promise<SeenAlert[]>;
}

const alertFields = "id version status severity kind outcome dueAt owner { name } customer { name } params { name value } record { __typename ... on Customer { id } ... on Opportunity { id } ... on FollowUp { id } ... on Ticket { id } ... on Contract { id } ... on Approval { id } }";

export async function alertWorld(): Promise<AlertWorld> {
  const world = await pipelineWorld();
  const rules = await world.ctx().transact((tx) => createDefaultRules(tx));
  const made = async <Made>(person: PersonName, text: string, input: object): Promise<Made> => {
    const { data, errors } = await world.query<{ made: Made }>(person, text, { input });
    expect(errors).toEqual([]);
    return data.made;
  };
  const idOf = async (person: PersonName, text: string, input: object): Promise<string> => (await made<{ id: string }>(person, text, input)).id;
  return Object.assign(world, {
    rules: Object.fromEntries(rules.map(({ kind, id }) => [kind, id])) as Record<RuleKind, string>,
    evaluate: () => evaluateRules(world.ctx()),
    givenFollowUp: (person: PersonName, customerId: string, dueAt: string) =>
      idOf(person, "mutation ($input: PlanFollowUpInput!) { made: planFollowUp(input: $input) { id } }", { customerId, subject: "Call", dueAt }),
    givenTicket: (customerId: string, priority = "NORMAL") =>
      made<{ id: string; version: number }>("sue", "mutation ($input: OpenTicketInput!) { made: openTicket(input: $input) { id version } }", {
        customerId, subject: "It is broken", body: "Help", channel: "EMAIL", kind: "INCIDENT", priority, assigneeId: world.ids.sue,
      }),
    givenOrder: (person: PersonName, customerId: string, productId: string, orderedOn: string) =>
      idOf(person, "mutation ($input: CreateOrderInput!) { made: createOrder(input: $input) { id } }", { customerId, orderedOn, lines: [{ productId, quantity: 1 }] }),
    async alertsOn(person: PersonName, recordId: string) {
      const text = `{ alerts(first: 100, sort: { field: RAISED_AT, direction: ASC }) { nodes { ${alertFields} } } }`;
      const { data, errors } = await world.query<{ alerts: { nodes: SeenAlert[] } }>(person, text);
      expect(errors).toEqual([]);
      return data.alerts.nodes.filter(({ record }) => record?.id === recordId);
    },
  });
}
