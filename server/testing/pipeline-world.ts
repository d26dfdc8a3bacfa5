import { testWorld, type Answer, type PersonName, type World } from "./world";
import { createDefaultPipeline, type DefaultPipelineNames, type DefaultStage } from "../pipeline/pipeline/pipeline.service";

export const stageNames: DefaultPipelineNames = { pipeline: "Sales", lead: "Lead", qualified: "Qualified", proposal: "Proposal", negotiation: "Negotiation", won: "Won", lost: "Lost" };

/** A deal as tests ask for it. */
export interface Deal {
  id: string;
  version: number;
}

/** A world with the default pipeline, and the sentences that tests begin with. */
export interface PipelineWorld extends World {
  readonly pipelineId: string;
  /** The id of each stage. */
  readonly stages: Readonly<Record<DefaultStage, string>>;
  /** Somebody's customer; its id. */
  givenCustomer(person: PersonName, name: string): Promise<string>;
  /** A contact of a customer; its id. */
  givenContact(person: PersonName, customerId: string, name: string): Promise<string>;
  /** A product with a price, made by finance; its id. */
  givenProduct(sku: string, price: string | null): Promise<string>;
  /** Somebody's deal. */
  givenDeal(person: PersonName, name: string, more?: object): Promise<Deal>;
  /** Moves a deal on; the answer may be an error. */
  moveDeal(person: PersonName, deal: Deal, to: DefaultStage, more?: object): Promise<Answer<{ moveOpportunity: MovedDeal } | null>>;
}

/** What `moveDeal` answers with. */
export interface MovedDeal extends Deal {
  status: string;
  stage: { name: string };
  probability: number;
  closedAt: string | null;
  lostReason: string | null;
}

export async function pipelineWorld(): Promise<PipelineWorld> {
  const world = await testWorld();
  const { pipeline, byName } = await world.ctx("ada").transact((tx) => createDefaultPipeline(tx, stageNames));
  const stages = Object.fromEntries(Object.entries(byName).map(([name, { id }]) => [name, id])) as Record<DefaultStage, string>;
  const made = async <Made>(person: PersonName, text: string, input: object): Promise<Made> => {
    const { data, errors } = await world.query<{ made: Made }>(person, text, { input });
    expect(errors).toEqual([]);
    return data.made;
  };
  return Object.assign(world, {
    pipelineId: pipeline.id,
    stages,
    givenCustomer: async (person: PersonName, name: string) =>
      (await made<Deal>(person, "mutation ($input: CreateCustomerInput!) { made: createCustomer(input: $input) { id } }", { kind: "COMPANY", name })).id,
    givenContact: async (person: PersonName, customerId: string, name: string) =>
      (await made<Deal>(person, "mutation ($input: CreateContactInput!) { made: createContact(input: $input) { id } }", { customerId, name })).id,
    givenProduct: async (sku: string, price: string | null) =>
      (await made<Deal>("fin", "mutation ($input: CreateProductInput!) { made: createProduct(input: $input) { id } }", { sku, name: sku, ...(price ? { price: { amount: price } } : {}) })).id,
    givenDeal: (person: PersonName, name: string, more: object = {}) =>
      made<Deal>(person, "mutation ($input: CreateOpportunityInput!) { made: createOpportunity(input: $input) { id version } }", { name, ...more }),
    moveDeal: (person: PersonName, { id, version }: Deal, to: DefaultStage, more: object = {}) =>
      world.query<{ moveOpportunity: MovedDeal } | null>(
        person,
        `mutation ($id: ID!, $version: Int!, $input: MoveOpportunityInput!) { moveOpportunity(id: $id, version: $version, input: $input) {
          id version status stage { name } probability closedAt lostReason } }`,
        { id, version, input: { stageId: stages[to], ...more } },
      ),
  });
}

/** The code of the first error, and the codes of its fields. */
export function refusal({ errors }: { errors: Answer<unknown>["errors"] }): { code: unknown; fields: [string, string][] } {
  const extensions = errors[0]?.extensions;
  const fields = (extensions?.["fields"] ?? []) as { path: string; code: string }[];
  return { code: extensions?.["code"], fields: fields.map(({ path, code }) => [path, code]) };
}
