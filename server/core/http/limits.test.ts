import { buildSchema, getIntrospectionQuery, parse } from "graphql";
import { TestClock } from "../clock";
import { operationIn } from "../graph/execute";
import { costOf } from "./cost";
import { startGateway, type Posted, type TestGateway } from "./fixture";
import type { Limits } from "./limits";
import { RateLimit } from "./rate-limit";

const code = ({ body }: Posted) => body.errors?.[0]?.extensions;

describe("limits before execution", () => {
  let given: TestGateway;
  const limits: Partial<Limits> = { depth: 4, aliases: 2, tokens: 60, rootFields: 3, batch: 2, cost: 100, bodyBytes: 2_000 };
  beforeAll(async () => void (given = await startGateway({}, limits)));
  afterAll(() => given.close());

  it.each([
    ["depth", 5, "{ customer { boss { boss { boss { id } } } } }"],
    ["depth", 5, "{ customer { ...A } } fragment A on Customer { boss { boss { boss { id } } } }"],
    ["aliases", 3, "{ a: hello b: hello c: hello }"],
    ["aliases", 4, "{ customer { ...A boss { ...A } } } fragment A on Customer { a: id b: id }"],
    ["rootFields", 4, "{ hello me dear broken }"],
    ["tokens", 61, `{ ${"hello ".repeat(70)} }`],
    ["cost", 401, "{ customers(first: 200) { edges { node { id } } } }"],
    ["cost", 500, "{ dear }"],
  ])("%s is refused at %d", async (limit, value, query) => {
    const answer = await given.post({ query });
    expect(code(answer)).toMatchObject({ code: "QUERY_TOO_COMPLEX", limit, value, max: limits[limit as keyof Limits] });
    expect(answer.body).not.toHaveProperty("data");
  });

  it("lets through what is just within", async () => {
    const answer = await given.post({ query: "{ a: hello b: hello customer { boss { boss { id } } } }" });
    expect(answer.body.errors).toBeUndefined();
  });

  it("measures a document whose fragments double at every level without walking them all", async () => {
    const wide = await startGateway({}, { depth: 100, tokens: 10_000 });
    const levels = Array.from({ length: 30 }, (_, i) => `fragment F${i} on Customer { boss { ...F${i + 1} } b: boss { ...F${i + 1} } }`);
    const answer = await wide.post({ query: `{ customer { ...F0 } } ${levels.join(" ")} fragment F30 on Customer { id }` });
    await wide.close();
    expect(code(answer)).toMatchObject({ code: "QUERY_TOO_COMPLEX" });
  });

  it("refuses fragments in a circle as GraphQL does", async () => {
    const answer = await given.post({ query: "{ customer { ...A } } fragment A on Customer { boss { ...A } }" });
    expect(code(answer)).toMatchObject({ code: "BAD_USER_INPUT" });
  });

  it("refuses a body that is too large with 413, told or not how large it is", async () => {
    const told = await given.post({ query: `{ hello } #${"x".repeat(3_000)}` });
    expect(told.status).toBe(413);
    expect(code(told)).toMatchObject({ code: "QUERY_TOO_COMPLEX", limit: "bodyBytes", max: 2_000 });
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(`{"query":"${"x".repeat(3_000)}"}`));
        controller.close();
      },
    });
    const untold = await fetch(given.url, { method: "POST", headers: { "content-type": "application/json" }, body, duplex: "half" } as RequestInit);
    expect(untold.status).toBe(413);
  });

  it("runs a batch in order and refuses one that is too long", async () => {
    const hello = { query: "{ hello }" };
    const two = await given.post([hello, { query: "{ nothing }" }]);
    expect(two.status).toBe(200);
    expect(two.body).toMatchObject([{ data: { hello: "Hello world" } }, { errors: [{ extensions: { code: "BAD_USER_INPUT" } }] }]);
    const three = await given.post([hello, hello, hello]);
    expect(three.status).toBe(400);
    expect(code(three)).toMatchObject({ code: "QUERY_TOO_COMPLEX", limit: "batch", value: 3, max: 2 });
  });

  it("gives every broken operation of a batch a request id", async () => {
    const answer = await given.post([{ query: "{ hello }" }, { variables: {} }]);
    const [, second] = answer.body as unknown as Posted["body"][];
    expect(second?.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", requestId: expect.stringMatching(/^req_/) });
  });
});

describe("the usual limits", () => {
  it("let a full introspection pass, the same every time", async () => {
    const given = await startGateway();
    const query = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true });
    const answers = [await given.post({ query }), await given.post({ query }), await given.post({ query })];
    await given.close();
    expect(answers[0]?.body.errors).toBeUndefined();
    expect(answers[2]?.body.data).toEqual(answers[0]?.body.data);
  });
});

describe("the time limit", () => {
  it("answers a slow request with a retryable error instead of hanging", async () => {
    const given = await startGateway({}, { milliseconds: 50 });
    const lenient = await given.post({ query: "{ slow }" });
    const strict = await given.post({ query: "{ slow }" }, { accept: "application/graphql-response+json" });
    await given.close();
    expect([lenient.status, strict.status]).toEqual([200, 503]);
    expect(code(strict)).toMatchObject({ code: "INTERNAL", retryable: true });
  });

  it("holds for finding out who asks, too", async () => {
    const given = await startGateway({ contextFor: () => new Promise(() => {}) }, { milliseconds: 50 });
    const answer = await given.post({ query: "{ hello }" });
    await given.close();
    expect(answer.status).toBe(503);
    expect(code(answer)).toMatchObject({ retryable: true });
  });
});

describe("cost", () => {
  const schema = buildSchema(`
    type Query { customers(first: Int = 10, last: Int): Connection! nodes(ids: [ID!]!): [Customer]! one: Customer name: String }
    type Connection { edges: [Edge!]! pageInfo: PageInfo! } type Edge { node: Customer! } type PageInfo { hasNextPage: Boolean! }
    type Customer { id: ID! name: String boss: Customer customers(first: Int): Connection! }
  `);
  it.each([
    ["scalars are free", "{ name }", {}, 0],
    ["a record costs 1", "{ one { id name } }", {}, 1],
    ["a relation costs 1 more", "{ one { boss { id } } }", {}, 2],
    ["a connection, its edges and nodes", "{ customers(first: 5) { edges { node { id } } } }", {}, 1 + 5 * 2],
    ["the page's end counts once", "{ customers(first: 5) { pageInfo { hasNextPage } } }", {}, 2],
    ["the default size", "{ customers { edges { node { id } } } }", {}, 1 + 10 * 2],
    ["a size by variable", "query ($n: Int) { customers(first: $n) { edges { node { id } } } }", { n: 7 }, 1 + 7 * 2],
    ["lists in lists", "{ customers(first: 5) { edges { node { customers(first: 3) { edges { node { id } } } } } } }", {}, 1 + 5 * (2 + 1 + 3 * 2)],
    ["a list by ids", 'query ($ids: [ID!]!) { nodes(ids: $ids) { boss { id } } }', { ids: ["a", "b", "c"] }, 1 + 3],
    ["through fragments", "{ one { ...A } } fragment A on Customer { boss { ... on Customer { boss { id } } } }", {}, 3],
    ["a negative size counts as one", "{ customers(first: -1000000) { edges { node { id } } } }", {}, 1 + 2],
  ])("%s", (_, source, variables, expected) => {
    const document = parse(source);
    const operation = operationIn(schema, document);
    expect(costOf(schema, document, operation.node)(operation.read(variables).coerced)).toBe(expected);
  });
});

describe("the budget per minute", () => {
  it("is told with every response, and spent it is 429 until it refills", async () => {
    const given = await startGateway({}, { budgetPerMinute: 5 });
    const query = "{ customer { boss { id } } }";
    const asAnn = { authorization: "Bearer ann" };
    const answers = [await given.post({ query }, asAnn), await given.post({ query }, asAnn), await given.post({ query }, asAnn)];
    const stranger = await given.post({ query });
    await given.close();
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers[0]?.body.extensions).toEqual({ cost: { requested: 2, max: 20_000, remaining: 3 } });
    expect(answers[1]?.headers.get("ratelimit-limit")).toBe("5");
    expect(answers[1]?.headers.get("ratelimit-remaining")).toBe("1");
    expect(answers[1]?.headers.get("ratelimit-reset")).toBe("48");
    expect(code(answers[2] as Posted)).toMatchObject({ code: "RATE_LIMITED", retryable: true });
    expect(Number(answers[2]?.headers.get("retry-after"))).toBeGreaterThan(5);
    expect(stranger.status).toBe(200);
  });

  it("refills evenly, never beyond a minute's worth", () => {
    const clock = new TestClock(new Date("2026-03-01T08:00:00Z"));
    const budget = new RateLimit(60, clock);
    expect(budget.charge("Ann", 60)).toMatchObject({ allowed: true, remaining: 0, reset: 60 });
    expect(budget.charge("Ann", 10)).toMatchObject({ allowed: false, retryAfter: 10 });
    clock.advance(10_000);
    expect(budget.charge("Ann", 10)).toMatchObject({ allowed: true, remaining: 0 });
    clock.advance(3_600_000);
    expect(budget.charge("Ann", 0)).toMatchObject({ remaining: 60, reset: 0 });
  });
});
