import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buildSchema, isObjectType, isScalarType, valueFromASTUntyped, type GraphQLSchema } from "graphql";
import { Validator, ValidateNested, MaxLength, IsEmail } from "class-validator";
import { ArgumentValidationError } from "type-graphql";
import type { Viewer } from "../access/policy";
import { systemClock } from "../clock";
import type { Context } from "../context";
import { AppError, notFound, unauthenticated } from "../errors";
import { newId } from "../ids";
import { memoryBuckets } from "../limits/token-buckets";
import { createLogger } from "../logger";
import { createGateway, type Gateway, type GatewayOptions } from "./gateway";
import { defaultLimits, type Limits } from "./limits";
import { TrustedDocuments } from "./trusted-documents";

/** A gateway over a small graph on a port of its own, for the tests of this folder. */
export interface TestGateway {
  url: string;
  gateway: Gateway;
  /** What was logged, entry by entry. */
  logs: Record<string, unknown>[];
  feed: Feed;
  post(body: unknown, headers?: Record<string, string>): Promise<Posted>;
  close(): Promise<void>;
}

export interface Posted {
  status: number;
  headers: Headers;
  body: { data?: Record<string, unknown> | null; errors?: TestError[]; extensions?: Record<string, unknown> };
}

export interface TestError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; requestId: string; retryable: boolean; fields?: { path: string; code: string; params?: unknown }[]; [name: string]: unknown };
}

const typeDefs = /* GraphQL */ `
  scalar Stamp
  interface Node { id: ID! }
  type PageInfo { hasNextPage: Boolean! }
  type Customer implements Node { id: ID!, name: String!, city: String, since: Stamp, contacts(first: Int = 3): [Contact!]! , boss: Customer }
  type Contact implements Node { id: ID!, name: String!, phone: String }
  type CustomerEdge { node: Customer! }
  type CustomerConnection { edges: [CustomerEdge!]!, pageInfo: PageInfo! }
  union Hit = Customer | Contact
  input Address { city: String }
  input NameInput { name: String!, email: String, address: Address, tags: [String!] }
  type Query {
    hello(name: String = "world"): String!
    stamp(at: Stamp): Stamp
    me: String
    customers(first: Int): CustomerConnection!
    customer: Customer
    nodes(ids: [ID!]!): [Node]!
    search: [Hit!]!
    slow: String
    broken: String
    missing: Customer
    dear: String
    empty: String!
  }
  type Mutation { rename(input: NameInput!): String! conflict: String }
  type Subscription { news: Customer! }
`;

class AddressInput {
  @MaxLength(5) city!: string;
}

class NameInput {
  @MaxLength(10) name!: string;
  @IsEmail() email!: string;
  @ValidateNested() address!: AddressInput;
}

/** A class of its own, as a library's decimals and dates are. */
export class Stamp {
  constructor(readonly day: string) {}
}

const contact = (id: number) => ({ __typename: "Contact", id: `con_${id}`, name: `Contact ${id}`, phone: null });
const customer = (id: number): Record<string, unknown> => ({
  __typename: "Customer",
  id: `cus_${id}`,
  name: `客戶 ${id}`,
  city: id % 2 ? "Graz" : null,
  since: new Stamp("2026-01-02"),
  contacts: [contact(id * 10), contact(id * 10 + 1)],
  boss: id > 0 ? customer(0) : null,
});

/** A source of events in a test's hand. */
export class Feed {
  private readonly waiting = new Set<(event: unknown) => void>();
  /** Subscriptions that listen. */
  open = 0;

  publish(event: unknown): void {
    for (const resolve of [...this.waiting]) resolve(event);
  }

  listen(): AsyncIterableIterator<unknown> {
    this.open += 1;
    const queue: unknown[] = [];
    let wake: (() => void) | undefined;
    let ended = false;
    const take = (event: unknown): void => {
      queue.push(event);
      wake?.();
    };
    this.waiting.add(take);
    return {
      next: async () => {
        while (queue.length === 0 && !ended) await new Promise<void>((resolve) => (wake = resolve));
        return ended ? { done: true, value: undefined } : { done: false, value: queue.shift() };
      },
      return: () => {
        if (!ended) this.open -= 1;
        ended = true;
        this.waiting.delete(take);
        wake?.();
        return Promise.resolve({ done: true, value: undefined });
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}

async function validated(input: unknown): Promise<void> {
  const { address, ...rest } = input as { address?: object };
  const object = Object.assign(new NameInput(), { email: "ann@example.com", ...rest });
  if (address) object.address = Object.assign(new AddressInput(), address);
  const errors = await new Validator().validate(object, { skipMissingProperties: true });
  if (errors.length > 0) throw new ArgumentValidationError(errors);
}

function attach(schema: GraphQLSchema, resolvers: Record<string, Record<string, object>>): void {
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (isObjectType(type)) for (const [name, resolver] of Object.entries(fields)) Object.assign(type.getFields()[name] ?? {}, resolver);
  }
  const stamp = schema.getType("Stamp");
  if (!isScalarType(stamp)) throw new Error("The scalar is missing");
  stamp.parseValue = (value) => new Stamp(String(value));
  stamp.parseLiteral = (node) => new Stamp(String(valueFromASTUntyped(node)));
  stamp.serialize = (value) => (value instanceof Stamp ? value.day : `${String(value)}, which is no Stamp`);
}

/** The graph: plain objects with relations as properties, as the graph reader delivers them. */
export function testSchema(feed = new Feed()): GraphQLSchema {
  const schema = buildSchema(typeDefs);
  attach(schema, {
    Query: {
      hello: { resolve: (_: unknown, { name }: { name: string }) => `Hello ${name}` },
      stamp: { resolve: (_: unknown, { at }: { at: unknown }) => at },
      me: { resolve: (_: unknown, __: unknown, { viewer }: Context) => viewer?.name },
      customers: { resolve: (_: unknown, { first }: { first?: number }) => connectionOf(first ?? 2) },
      customer: { resolve: () => Promise.resolve(customer(1)) },
      nodes: { resolve: (_: unknown, { ids }: { ids: string[] }) => ids.map((id, index) => (id.startsWith("cus") ? customer(index) : id.startsWith("con") ? contact(index) : null)) },
      search: { resolve: () => [customer(1), contact(2), customer(3)] },
      slow: { resolve: () => new Promise((resolve) => setTimeout(resolve, 2_000, "late").unref()) },
      broken: { resolve: () => fail(new Error("select * from secret_table failed at /srv/app/secret.ts:12")) },
      missing: { resolve: () => fail(notFound("customer")) },
      empty: { resolve: () => null },
      dear: { resolve: () => "dear", extensions: { cost: 500 } },
    },
    Mutation: {
      rename: { resolve: (_: unknown, { input }: { input: { name: string } }) => validated(input).then(() => input.name) },
      conflict: { resolve: () => fail(new AppError("CONFLICT", "Somebody changed this record meanwhile.", { current: { id: "cus_1", version: 2 } })) },
    },
    Subscription: { news: { subscribe: () => feed.listen(), resolve: (event: unknown) => event } },
  });
  return schema;
}

function fail(error: Error): never {
  throw error;
}

const connectionOf = (count: number) => ({
  edges: Array.from({ length: count }, (_, id) => ({ node: customer(id) })),
  pageInfo: { hasNextPage: false },
});

const ann: Viewer = { userId: "usr_ann", name: "Ann", role: "SALES", teamId: null, teamIds: [], locale: "en", zone: "UTC" };

/** Ann by cookie or key, a stranger without, and a key that is refused. The gateway reads no more of a context than this. */
export function contextOf(request: IncomingMessage): Promise<Context> {
  const { authorization, cookie } = request.headers;
  if (authorization === "Bearer bad") return Promise.reject(unauthenticated());
  const viewer = authorization === "Bearer ann" || cookie === "session=ann" ? ann : undefined;
  return Promise.resolve({ viewer, requestId: newId("req") } as Partial<Context> as Context);
}

/** Starts a gateway; limits and options given replace the usual ones. */
export async function startGateway(options: Partial<GatewayOptions> = {}, limits: Partial<Limits> = {}): Promise<TestGateway> {
  const logs: Record<string, unknown>[] = [];
  const feed = new Feed();
  const gateway = await createGateway({
    schema: testSchema(feed),
    contextFor: contextOf,
    limits: { ...defaultLimits, ...limits },
    introspection: () => true,
    production: true,
    buckets: memoryBuckets(systemClock),
    trusted: new TrustedDocuments({}, false),
    eventDocument: "subscription { news { cursor: id name } }",
    logger: createLogger("info", { write: (line) => logs.push(JSON.parse(line) as Record<string, unknown>) }),
    ...options,
  });
  const server = createServer((request, response) => void (request.url === "/events" ? gateway.handleEvents(request, response) : gateway.handle(request, response)));
  gateway.upgrade(server, "/graphql");
  const url = await listen(server);
  return {
    url,
    gateway,
    logs,
    feed,
    post: (body, headers) => post(url, body, headers),
    async close() {
      await gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Posted> {
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Posted["body"] };
}
