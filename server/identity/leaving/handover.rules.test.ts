import { Distribution, everythingTo, inTurn, leastLoaded, type Candidate, type Choice } from "./handover.rules";

const candidate = (id: string, { types, load = 0 }: { types?: string[]; load?: number } = {}): Candidate => ({ id, mayHave: (type) => types?.includes(type) ?? true, load: () => load });
const [ann, bob, cat] = [candidate("ann"), candidate("bob"), candidate("cat", { types: ["Ticket"] })];
const choice = (parts: Partial<Choice>): Distribution => new Distribution({ records: new Map(), kinds: new Map(), rest: everythingTo(undefined), ...parts });
const to = (distribution: Distribution, type: string, id: string, customerId: string | null = null): string | undefined => distribution.successorOf(type, { id, customerId }, ["customerId"])?.id;

describe("the rest goes", () => {
  test("to one person, where that person may have it", () => {
    expect(everythingTo(ann)("Customer")).toBe(ann);
    expect(everythingTo(cat)("Customer")).toBeUndefined();
    expect(everythingTo(undefined)("Customer")).toBeUndefined();
  });

  test("to each in turn, kind by kind, past those who may not have it", () => {
    const next = inTurn([ann, bob, cat]);
    expect(["Customer", "Customer", "Customer", "Ticket", "Ticket", "Ticket"].map((type) => next(type)?.id)).toEqual(["ann", "bob", "ann", "ann", "bob", "cat"]);
    expect(inTurn([])("Customer")).toBeUndefined();
  });

  test("to whoever has least, until all have as much", () => {
    const next = leastLoaded([candidate("ann", { load: 3 }), candidate("bob", { load: 1 }), cat]);
    expect(Array.from({ length: 5 }, () => next("Customer")?.id)).toEqual(["bob", "bob", "ann", "bob", "ann"]);
    expect(leastLoaded([cat])("Customer")).toBeUndefined();
  });
});

describe("a record goes", () => {
  test("to whom it was chosen for, with what belongs to it", () => {
    const distribution = choice({ records: new Map([["cus_1", bob]]), kinds: new Map([["Opportunity", ann]]), rest: everythingTo(ann) });
    expect([to(distribution, "Customer", "cus_1"), to(distribution, "Opportunity", "opp_1", "cus_1"), to(distribution, "Opportunity", "opp_2", "cus_2")]).toEqual(["bob", "bob", "ann"]);
  });

  test("with its kind before it goes with its customer, where neither was chosen one by one", () => {
    const distribution = choice({ kinds: new Map([["Opportunity", ann]]), rest: everythingTo(bob) });
    expect([to(distribution, "Customer", "cus_1"), to(distribution, "Opportunity", "opp_1", "cus_1"), to(distribution, "FollowUp", "fol_1", "cus_1")]).toEqual(["bob", "ann", "bob"]);
  });

  test("with its customer, whatever the turn, so that a portfolio stays together", () => {
    const distribution = choice({ rest: inTurn([ann, bob]) });
    expect(["cus_1", "cus_2", "cus_3"].map((id) => to(distribution, "Customer", id))).toEqual(["ann", "bob", "ann"]);
    expect(["cus_3", "cus_2", "cus_1"].map((id, index) => to(distribution, "Opportunity", `opp_${index}`, id))).toEqual(["ann", "bob", "ann"]);
  });

  test("never to somebody who cannot see it", () => {
    const distribution = choice({ records: new Map([["cus_1", cat]]), kinds: new Map([["Opportunity", cat]]), rest: everythingTo(ann) });
    expect(to(distribution, "Customer", "cus_1")).toBeUndefined();
    expect(to(distribution, "Opportunity", "opp_1")).toBeUndefined();
    expect(to(distribution, "FollowUp", "fol_1", "cus_1")).toBe("ann");
  });
});
