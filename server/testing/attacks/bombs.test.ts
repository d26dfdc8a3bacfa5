import { parse, validate } from "graphql";
import { buildGraphSchema } from "../../schema";
import { servedWorld, type Served, type ServedWorld } from "../served-world";

/** Small requests that mean to cost a lot. Each is refused or answered soon, and others are served meanwhile. */
const schema = buildGraphSchema();
let world: ServedWorld;
beforeAll(async () => (world = await servedWorld("bombs")));
afterAll(() => world.close());

/** Far more than any of these needs, far less than a bomb that goes off. Milliseconds. */
const soon = 5_000;

async function timed(attack: () => Promise<Served>): Promise<Served> {
  const begun = performance.now();
  const [answer, neighbour] = await Promise.all([attack(), world.ask("ben", "{ viewer { user { name } } }")]);
  expect(performance.now() - begun).toBeLessThan(soon);
  expect(neighbour.errors).toEqual([]);
  expect(answer.errors.map(({ extensions }) => extensions.code)).not.toContain("INTERNAL");
  return answer;
}

const codeOf = ({ errors }: Served) => errors[0]?.extensions;
const times = (count: number, write: (index: number) => string): string => Array.from({ length: count }, (_, index) => write(index)).join(" ");

describe("documents", () => {
  test.each([
    ["aliases", times(60, (i) => `a${i}: workspace { name }`)],
    ["rootFields", times(21, (i) => `x${i} { id }`)],
    ["depth", `customer(id: "cus_1") { ${"owner { team { manager { ".repeat(6)} id ${"} } }".repeat(6)} }`],
    ["tokens", "workspace { name } ".repeat(1_500)],
    ["directives", `workspace { name ${"@skip(if: false) ".repeat(51)} }`],
    ["listItems", `nodes(ids: [${'"cus_1" '.repeat(1_001)}]) { id }`],
    ["cost", "customers(first: 100) { nodes { contacts(first: 100) { nodes { customer { contacts(first: 100) { nodes { id } } } } } } }"],
  ])("%s: refused before anything runs", async (limit, selection) => {
    expect(codeOf(await timed(() => world.ask("ada", `{ ${selection} }`)))).toMatchObject({ code: "QUERY_TOO_COMPLEX", limit });
  });

  test.each([
    ["a list in a list in a list", `{ node(id: ${"[".repeat(1_900)}${"]".repeat(1_900)}) { id } }`],
    ["a type in a type in a type", `query ($a: ${"[".repeat(1_900)}Int${"]".repeat(1_900)}) { workspace { name } }`],
    ["fragments in fragments", `{ ${"... { ".repeat(1_300)} workspace { name } ${"}".repeat(1_300)} }`],
    ["fragments in a circle", `{ ...F0 } ${times(400, (i) => `fragment F${i} on Query { ...F${(i + 1) % 400} }`)}`],
    ["fragments that double at every level", `{ ...F0 } ${times(60, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F60 on Query { workspace { name } }`],
    ["a field a thousand times", `{ ${"workspace { name } ".repeat(950)} }`],
    ["hundreds of operations", `${times(300, (i) => `query Q${i} { workspace { name } }`)}`],
    ["a name as long as a book", `{ ${"a".repeat(900_000)} }`],
  ])("%s", async (_, query) => {
    expect((await timed(() => world.ask("ada", query))).text.length).toBeLessThan(20_000);
  });
});

describe("requests", () => {
  test("more operations in a batch than allowed", async () => {
    expect(codeOf(await timed(() => world.send(Array(21).fill({ query: "{ workspace { name } }" }))))).toMatchObject({ limit: "batch" });
  });

  test("a body beyond the limit", async () => {
    const answer = await timed(() => world.send({ query: "{ workspace { name } }", variables: { a: "x".repeat(1_100_000) } }));
    expect(answer.status).toBe(413);
  });

  test.each(["variables", "extensions"])("%s nested a hundred thousand times", async (name) => {
    const body = `{"query":"{ workspace { name } }","${name}":{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`;
    expect((await timed(() => world.send(body))).status).toBeLessThan(500);
  });
});

/** Texts on which a careless expression takes the square, or worse, of their length. */
const hostileTexts = (length: number): [string, string][] => [
  ["one letter", "a".repeat(length)],
  ["spaces", `a${" ".repeat(length)}b`],
  ["digits", `${"1".repeat(length)}x`],
  ["signs", "-+".repeat(length / 2)],
  ["at signs and dots", "a@a.".repeat(length / 4)],
  ["a suggestion that never ends", " Did you mean ".repeat(length / 14)],
  ["a place that never ends", ' at "'.repeat(length / 5)],
  ["line ends", "\r\n\t".repeat(length / 3)],
  ["unseen characters", "\u200b\u00ad".repeat(length / 2)],
  ["Han characters", "銀行的行".repeat(length / 4)],
  ["marks on marks", `e${"\u0301".repeat(length - 1)}`],
];

/** Every place where a caller's text meets an expression: formats of errors, scalars, checks of inputs, search, masks. */
const doors: [string, string, (text: string) => unknown][] = [
  ["a variable of another type", "query ($text: Int!) { customers(first: $text) { nodes { id } } }", (text) => ({ text })],
  ["an object where text is wanted", "query ($text: String!) { customers(first: 1, filter: { search: $text }) { nodes { id } } }", (text) => ({ text: { a: text } })],
  ["an unknown name of an enum", "query ($text: [CustomerLevel!]!) { customers(first: 1, filter: { level: $text }) { nodes { id } } }", (text) => ({ text })],
  ["a search", "query ($text: String!) { customers(first: 1, filter: { search: $text }) { nodes { id } } }", (text) => ({ text })],
  ["a search for people", "query ($text: String!) { users(first: 1, filter: { search: $text }) { nodes { id } } }", (text) => ({ text })],
  ["a cursor", "query ($text: Cursor!) { customers(first: 1, after: $text) { nodes { id } } }", (text) => ({ text })],
  ["a time", "query ($text: DateTime!) { customers(first: 1, filter: { createdAt: { from: $text } }) { nodes { id } } }", (text) => ({ text })],
  ["an id", "query ($text: ID!) { node(id: $text) { id } }", (text) => ({ text })],
  ["a new customer", "mutation ($text: String!) { createCustomer(input: { kind: COMPANY, name: $text, phone: $text, email: $text, website: $text, notes: $text }) { id } }", (text) => ({ text })],
  ["a new product", 'mutation ($text: String!) { createProduct(input: { name: "x", sku: $text, price: { amount: $text, currency: $text } }) { id } }', (text) => ({ text })],
  ["signing in", "mutation ($text: String!) { signIn(email: $text, password: $text) { user { id } } }", (text) => ({ text })],
];

describe("texts for regular expressions", () => {
  test.each(doors)("%s", async (_, query, variables) => {
    expect(validate(schema, parse(query))).toEqual([]);
    for (const [, text] of hostileTexts(120_000)) await timed(() => world.ask("ada", query, variables(text)));
  });

  test("headers", async () => {
    for (const [, text] of hostileTexts(3_000)) {
      const value = text.replace(/[^\x20-\x7e]/g, "x");
      await timed(() => world.ask(undefined, "{ workspace { name } }", {}, { cookie: `${value}; guanxi_session=`, accept: `application/json, ${value}`, "idempotency-key": value }));
      await timed(() => world.ask(undefined, "{ workspace { name } }", {}, { authorization: `Bearer ${value}` }));
    }
  });
});
