import { day, hour } from "../../core/clock";
import { alertWorld, type AlertWorld } from "../../testing/alert-world";
import { monday, type PersonName } from "../../testing/world";
import { refusal } from "../../testing/pipeline-world";
import { RuleKind } from "../rule/rule.entity";
import { create } from "../rule/rule.service";

let world: AlertWorld;
beforeAll(async () => {
  world = await alertWorld();
});
beforeEach(() => world.clock.set(monday));
afterAll(() => world.close());

const at = (milliseconds: number): string => new Date(Date.parse(monday) + milliseconds).toISOString();

interface Seen {
  id: string;
  version: number;
  status: string;
  subject: string;
  comment: string | null;
  approver: { name: string } | null;
  requestedBy: { name: string } | null;
  record: { id: string } | null;
}

const fields = "id version status subject comment approver { name } requestedBy { name } record { ... on Customer { id } ... on Opportunity { id } }";

const ask = (person: PersonName, input: object) => world.query<{ requestApproval: Seen }>(person, `mutation ($input: RequestApprovalInput!) { requestApproval(input: $input) { ${fields} } }`, { input });

const decide = (person: PersonName, { id, version }: Pick<Seen, "id" | "version">, decision: string, comment?: string) =>
  world.query<{ decideApproval: Seen }>(person, `mutation ($id: ID!, $version: Int!, $decision: ApprovalStatus!, $comment: String) { decideApproval(id: $id, version: $version, decision: $decision, comment: $comment) { ${fields} } }`, { id, version, decision, comment });

const withdraw = (person: PersonName, { id, version }: Pick<Seen, "id" | "version">) =>
  world.query<{ withdrawApproval: Seen }>(person, `mutation ($id: ID!, $version: Int!) { withdrawApproval(id: $id, version: $version) { ${fields} } }`, { id, version });

async function seenBy(person: PersonName, recordId: string): Promise<Seen[]> {
  const text = `query ($filter: ApprovalFilter) { approvals(first: 10, filter: $filter) { nodes { ${fields} } } }`;
  const { data, errors } = await world.query<{ approvals: { nodes: Seen[] } }>(person, text, { filter: { recordId: [recordId] } });
  expect(errors).toEqual([]);
  return data.approvals.nodes;
}

async function asked(person: PersonName, name: string): Promise<{ customer: string; approval: Seen }> {
  const customer = await world.givenCustomer(person, name);
  const { data, errors } = await ask(person, { recordId: customer, subject: "A discount of 20 %", note: "They would sign today." });
  expect(errors).toEqual([]);
  return { customer, approval: data.requestApproval };
}

const codes = (answer: Parameters<typeof refusal>[0]): string[] => refusal(answer).fields.map(([path, code]) => `${path} ${code}`);

describe("asking", () => {
  test("goes to whoever leads the team, who sees it with its record, and nobody in another team does", async () => {
    const { customer, approval } = await asked("amy", "Lotus");
    expect(approval).toMatchObject({ status: "PENDING", approver: { name: "Mia 陳" }, requestedBy: { name: "Amy 王" }, record: { id: customer } });
    expect(await seenBy("mia", customer)).toMatchObject([{ subject: "A discount of 20 %", record: { id: customer } }]);
    expect(await seenBy("ben", customer)).toEqual([]);
    expect(await seenBy("sue", customer)).toEqual([]);
  });

  test("names a person who is to decide", async () => {
    const customer = await world.givenCustomer("amy", "Named");
    const { data } = await ask("amy", { recordId: customer, subject: "Credit", approverId: world.ids.fin });
    expect(data.requestApproval.approver).toEqual({ name: "Fin 黃" });
  });

  test("is refused for a record out of sight, for oneself, and where nobody leads the team", async () => {
    const [hers, his] = [await world.givenCustomer("amy", "Hers"), await world.givenCustomer("ben", "His")];
    expect(codes(await ask("amy", { recordId: his, subject: "x" }))).toEqual(["input.recordId notFound"]);
    expect(codes(await ask("amy", { recordId: world.ids.amy, subject: "x" }))).toEqual(["input.recordId notFound"]);
    expect(codes(await ask("amy", { recordId: hers, subject: "x", approverId: world.ids.amy }))).toEqual(["input.approverId ownRequest"]);
    expect(codes(await ask("mia", { recordId: hers, subject: "x" }))).toEqual(["input.approverId required"]);
    expect((await ask("amy", { recordId: hers, subject: " " })).errors).toHaveLength(1);
  });
});

describe("deciding", () => {
  test("says yes with a word, once, and tells of it", async () => {
    const { approval, customer } = await asked("amy", "Yes");
    const { data } = await decide("mia", approval, "APPROVED", " Only this time. ");
    expect(data.decideApproval).toMatchObject({ status: "APPROVED", comment: "Only this time.", version: 2 });
    expect((await decide("mia", data.decideApproval, "REJECTED")).errors).toHaveLength(1);
    expect((await world.events()).filter(({ recordId }) => recordId === approval.id).map(({ type }) => type)).toEqual(["approval.requested", "approval.approved"]);
    expect(await seenBy("amy", customer)).toMatchObject([{ status: "APPROVED" }]);
  });

  test("is not for whoever asked, nor for whoever does not see it, and takes a yes or a no", async () => {
    const { approval } = await asked("amy", "No");
    expect(codes(await decide("amy", approval, "APPROVED"))).toEqual(["id ownRequest"]);
    expect(refusal(await decide("ben", approval, "APPROVED")).code).toBe("NOT_FOUND");
    expect((await decide("mia", approval, "WITHDRAWN")).errors).toHaveLength(1);
    expect(refusal(await decide("mia", { ...approval, version: 7 }, "REJECTED")).code).toBe("CONFLICT");
    expect((await decide("mia", approval, "REJECTED")).errors).toEqual([]);
  });

  test("is not needed any more once whoever asked takes it back, and nobody else does", async () => {
    const { approval } = await asked("amy", "Back");
    expect(codes(await withdraw("mia", approval))).toEqual(["id notAllowed"]);
    expect((await withdraw("amy", approval)).data.withdrawApproval).toMatchObject({ status: "WITHDRAWN" });
  });
});

describe("by a rule", () => {
  const switchOn = async (id: string) => expect((await world.query("ada", "mutation ($id: ID!) { updateRule(id: $id, version: 1, input: { enabled: true }) { id } }", { id })).errors).toEqual([]);

  const definition = {
    subject: "Opportunity",
    when: { kind: "CONDITION" },
    causes: [{ name: "large", where: { field: { path: "value", is: "MORE", value: { amount: "100000" } } }, since: ["createdAt"], severity: "INFO" }],
    actions: [{ approval: { subject: "A large deal", due: { count: 2, unit: "DAYS" } } }],
  };

  async function givenRule(): Promise<void> {
    const { data, errors } = await world.query<{ createOwnRule: { id: string } }>("ada", "mutation ($input: OwnRuleInput!) { createOwnRule(input: $input) { id } }", { input: { name: "Large deals", definition } });
    expect(errors).toEqual([]);
    await switchOn(data.createOwnRule.id);
  }

  async function change(person: PersonName, deal: Pick<Seen, "id" | "version">, amount: string): Promise<void> {
    const text = "mutation ($id: ID!, $version: Int!, $input: UpdateOpportunityInput!) { updateOpportunity(id: $id, version: $version, input: $input) { id } }";
    expect((await world.query(person, text, { ...deal, input: { value: { amount } } })).errors).toEqual([]);
  }

  test("asks once for each cause, takes back what is not needed any more, and asks again when it is", async () => {
    await givenRule();
    const deal = await world.givenDeal("amy", "Large", { value: { amount: "200000" } });
    await world.evaluate();
    await world.evaluate();
    expect(await seenBy("mia", deal.id)).toMatchObject([{ status: "PENDING", subject: "A large deal", approver: { name: "Mia 陳" }, requestedBy: null }]);
    const amounts: [string, string][] = [["1000", "WITHDRAWN"], ["300000", "PENDING"]];
    for (const [index, [amount, status]] of amounts.entries()) {
      await change("amy", { id: deal.id, version: index + 1 }, amount);
      await world.evaluate();
      expect(await seenBy("mia", deal.id)).toMatchObject([{ status }]);
    }
  });

  test("whoever is to decide is reminded, and whoever asked hears of the decision", async () => {
    for (const kind of [RuleKind.APPROVAL_WAITING, RuleKind.APPROVAL_DECIDED]) {
      const { id } = await world.ctx().transact((tx) => create(tx, { kind, name: kind }));
      await switchOn(id);
    }
    const { approval } = await asked("amy", "Reminded");
    const kinds = async (person: PersonName): Promise<string[]> => (await world.alertsOn(person, approval.id)).map(({ kind, status }) => `${kind} ${status}`);
    world.clock.set(at(day));
    await world.evaluate();
    expect(await kinds("mia")).toEqual(["APPROVAL_WAITING OPEN"]);
    await decide("mia", approval, "REJECTED");
    world.clock.set(at(day + hour));
    await world.evaluate();
    expect(await kinds("mia")).toEqual(["APPROVAL_WAITING EXPIRED", "APPROVAL_DECIDED OPEN"]);
    expect(await kinds("amy")).toEqual(["APPROVAL_DECIDED OPEN"]);
    world.clock.set(at(5 * day));
    await world.evaluate();
    expect(await kinds("amy")).toEqual(["APPROVAL_DECIDED EXPIRED"]);
  });
});
