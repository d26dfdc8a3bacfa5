import { testWorld, type PersonName, type World } from "./world";

export const addCampaign = `mutation ($input: CreateCampaignInput!) { made: createCampaign(input: $input) {
  id version number name status channel startsOn endsOn couponCode notes abilities fixedCost { amount currency } contactCost { amount } responseValue { amount }
  owner { name } team { name } counts { members treated control responses controlResponses } } }`;

/** A world with the sentences that tests of campaigns begin with. */
export interface CampaignWorld extends World {
  /** Somebody's customer; its id. */
  givenCustomer(person: PersonName, name: string, more?: object): Promise<string>;
  /** A running campaign. */
  givenCampaign(person: PersonName, more?: object): Promise<{ id: string }>;
}

export async function campaignWorld(): Promise<CampaignWorld> {
  const world = await testWorld();
  const made = async (person: PersonName, text: string, input: object): Promise<{ id: string }> => {
    const { data, errors } = await world.query<{ made: { id: string } }>(person, text, { input });
    expect(errors).toEqual([]);
    return data.made;
  };
  return Object.assign(world, {
    givenCustomer: async (person: PersonName, name: string, more: object = {}) =>
      (await made(person, "mutation ($input: CreateCustomerInput!) { made: createCustomer(input: $input) { id } }", { kind: "COMPANY", name, ...more })).id,
    givenCampaign: (person: PersonName, more: object = {}) => made(person, addCampaign, { name: "Campaign", startsOn: "2026-03-01", ...more }),
  });
}
