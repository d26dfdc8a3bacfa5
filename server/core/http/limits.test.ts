import { buildSchema, getIntrospectionQuery, parse } from "graphql";
import type { Context } from "../context";
import { operationIn } from "../graph/execute";
import { Occupancy } from "../limits/occupancy";
import { costOf } from "./cost";
import { startGateway, type Posted, type TestGateway } from "./fixture";
import type { Limits } from "./limits";

const code = ({ body }: Posted) => body.errors?.[0]?.extensions;

describe("limits before execution", () => {
  let given: TestGateway;
  const limits: Partial<Limits> = { depth: 4, aliases: 2, tokens: 60, rootFields: 3, directives: 3, listItems: 4, inputDepth: 2, batch: 2, cost: 100, bodyBytes: 2_000 };
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
    ["directives", 4, "{ hello @skip(if: false) @include(if: true) me @skip(if: false) @include(if: true) }"],
    ["listItems", 5, '{ nodes(ids: ["a", "b", "c", "d", "e"]) { id } }'],
    ["listItems", 5, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: ["a", "b", "c", "d", "e"] }],
    ["inputDepth", 3, "{ hello }", { unused: [[[[]]]] }],
    ["inputDepth", 3, "{ hello }", { unused: { a: { b: { c: {} } } } }],
  ])("%s is refused at %d", async (limit, value, query, variables: Record<string, unknown> = {}) => {
    const answer = await given.post({ query, variables });
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

describe("what one caller has at work at once", () => {
  it("is counted until it really ends, and others are served meanwhile", async () => {
    const given = await startGateway({}, { concurrent: 2, milliseconds: 50 });
    const asAnn = { authorization: "Bearer ann" };
    const late = await Promise.all([1, 2].map(() => given.post({ query: "{ slow }" }, asAnn)));
    const third = await given.post({ query: "{ me }" }, asAnn);
    const stranger = await given.post({ query: "{ hello }" });
    await given.close();
    expect(late.map(({ body }) => body.errors?.[0]?.extensions.code)).toEqual(["INTERNAL", "INTERNAL"]);
    expect(third.status).toBe(429);
    expect(code(third)).toMatchObject({ code: "RATE_LIMITED", limit: "concurrent", max: 2, retryable: true });
    expect(stranger.body.data).toEqual({ hello: "Hello world" });
  });

  it("leaves no place taken behind", () => {
    const places = new Occupancy();
    const [first, second] = [places.enter("Ann", 2), places.enter("Ann", 2)];
    expect(places.enter("Ann", 2)).toBeUndefined();
    expect(places.enter("Ben", 2)).toBeDefined();
    first?.();
    first?.();
    expect(places.taken("Ann")).toBe(1);
    second?.();
    expect(places.taken("Ann")).toBe(0);
  });
});

describe("the budget per minute", () => {
  it.each<[string, unknown, Record<string, string>, number]>([
    ["an answer", { query: "{ me }" }, {}, 200],
    ["an invalid document", { query: "{ nonsense }" }, {}, 200],
    ["a request that is none", { nothing: true }, {}, 400],
    ["a refused key", { query: "{ me }" }, { authorization: "Bearer bad" }, 401],
    ["another content type", "{}", { "content-type": "text/plain" }, 415],
  ])("stands in the headers of %s", async (_, body, headers, status) => {
    const given = await startGateway();
    const answer = await given.post(body, headers);
    await given.close();
    expect(answer.status).toBe(status);
    expect(Number(answer.headers.get("ratelimit-limit"))).toBe(600_000);
    expect(Number(answer.headers.get("ratelimit-remaining"))).toBeGreaterThan(599_000);
  });

  it("is a key's own where it has one, and what costs more than that is refused for good", async () => {
    const viewer = { userId: "usr_ann", name: "Ann", role: "SALES", teamId: null, teamIds: [], locale: "en", zone: "UTC", keyId: "key_1", scopes: [], budgetPerMinute: 3 };
    const given = await startGateway({ contextFor: () => Promise.resolve({ viewer, requestId: "req_1" } as Partial<Context> as Context) });
    const answers = [await given.post({ query: "{ customer { boss { id } } }" }), await given.post({ query: "{ customer { boss { id } } }" })];
    const dear = await given.post({ query: "{ customers(first: 5) { edges { node { id } } } }" });
    await given.close();
    expect(answers.map(({ status }) => status)).toEqual([200, 429]);
    expect(answers[0]?.headers.get("ratelimit-limit")).toBe("3");
    expect(code(dear)).toMatchObject({ code: "QUERY_TOO_COMPLEX", limit: "cost", value: 11, max: 3 });
  });


  it("counts a key's requests too, where it has only so many", async () => {
    const viewer = { userId: "usr_ann", name: "Ann", role: "SALES", teamId: null, teamIds: [], locale: "en", zone: "UTC", keyId: "key_1", scopes: [], requestsPerMinute: 2 };
    const given = await startGateway({ contextFor: () => Promise.resolve({ viewer, requestId: "req_1" } as Partial<Context> as Context) });
    const answers = [await given.post({ query: "{ hello }" }), await given.post({ query: "{ hello }" }), await given.post({ query: "{ hello }" })];
    await given.close();
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(code(answers[2] as Posted)).toMatchObject({ code: "RATE_LIMITED", retryable: true });
    expect(Number(answers[2]?.headers.get("retry-after"))).toBeGreaterThan(20);
  });

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
});
