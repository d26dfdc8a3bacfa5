import { buildSchema, execute, isScalarType, parse, validate, type ExecutionResult, type GraphQLSchema } from "graphql";
import fc from "fast-check";
import { compileOperation } from "./compile";
import { withoutConditions } from "./conditions";
import { ByKey, executeOperation, hasRepeatedFields } from "./execute";

const day = (text: unknown): Date => new Date(`${String(text)}T00:00:00Z`);

function shopSchema(): GraphQLSchema {
  const schema = buildSchema(`
    scalar Day
    interface Party { id: ID! name: String! friends(first: Int = 2): [Party!]! }
    type Customer implements Party { id: ID! name: String! friends(first: Int = 2): [Party!]! orders(first: Int, after: Day): [Order!]! city: String level: Level }
    type Supplier implements Party { id: ID! name: String! friends(first: Int = 2): [Party!]! rating: Float }
    type Order { id: ID! day: Day! buyer: Customer total: Int! }
    union Found = Customer | Supplier | Order
    enum Level { GOLD SILVER }
    input Between { from: Day, to: Day, or: [Between!] }
    type Query { customer(id: ID): Customer party: Party found: [Found]! count(in: Between, level: Level = GOLD): String boom: Customer }
    type Mutation { add(to: Int!): Int! }
  `);
  const type = schema.getType("Day");
  if (!isScalarType(type)) throw new Error("The scalar is missing");
  type.parseValue = day;
  type.parseLiteral = (node) => day("value" in node ? node.value : "");
  type.serialize = (value) => (value as Date).toISOString().slice(0, 10);

  const order = (id: number, buyer: unknown) => ({ __typename: "Order", id, day: day("2026-03-01"), total: id * 100, buyer });
  const bea: Record<string, unknown> = { __typename: "Customer", id: "cus_2", name: "Bea", city: null, level: "SILVER", friends: [], orders: [] };
  const sam = { __typename: "Supplier", id: "sup_1", name: "Sam", rating: 4.5, friends: [bea] };
  const ann: Record<string, unknown> = { __typename: "Customer", id: "cus_1", name: "Ann", city: "Graz", level: "GOLD", friends: [bea, sam], orders: [order(1, bea), order(2, null)] };
  Object.assign(bea, { friends: [ann], orders: [order(3, ann)] });

  let total = 0;
  const resolvers: Record<string, Record<string, (source: unknown, args: Record<string, unknown>) => unknown>> = {
    Query: {
      customer: (_, { id }) => Promise.resolve(id === "none" ? null : ann),
      party: () => sam,
      found: () => Promise.resolve([ann, sam, order(4, bea), null]),
      count: (_, args) => describeValue(args),
      boom: () => Promise.reject(new Error("boom")),
    },
    Mutation: { add: (_, { to }) => new Promise((resolve) => setTimeout(() => resolve((total += Number(to))), 1)) },
  };
  for (const [name, fields] of Object.entries(resolvers)) {
    const defined = (name === "Query" ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {};
    for (const [field, resolve] of Object.entries(fields)) Object.assign(defined[field] ?? {}, { resolve });
  }
  return schema;
}

/** Shows values together with their classes, whatever the order of their fields. */
const describeValue = (value: unknown): string =>
  value instanceof Date
    ? `Date(${value.toISOString().slice(0, 10)})`
    : Array.isArray(value)
      ? `[${value.map(describeValue).join()}]`
      : value !== null && typeof value === "object"
        ? `{${Object.entries(value).map(([key, one]) => `${key}:${describeValue(one)}`).sort().join()}}`
        : String(value);

const schema = shopSchema();
const asJson = (result: ExecutionResult): unknown => JSON.parse(JSON.stringify(result));

/** Runs a document often enough for it to be compiled, and answers what the compiled form says. */
async function compiled(source: string, variables: Record<string, unknown> = {}, operationName?: string): Promise<ExecutionResult> {
  const document = parse(source);
  const run = () => executeOperation({ schema, document, operationName: operationName ?? null, variables, contextValue: {} });
  await run();
  await run();
  return run();
}

const interpreted = async (source: string, variables: Record<string, unknown> = {}, operationName?: string): Promise<ExecutionResult> =>
  execute({ schema, document: parse(source), variableValues: variables, operationName, contextValue: {} });

describe("compiled and interpreted execution agree", () => {
  it.each<[string, string, Record<string, unknown>]>([
    ["a class of a scalar in a variable", "query ($at: Between) { count(in: $at) }", { at: { from: "2026-01-01", or: [{ to: "2026-02-01" }] } }],
    ["a class of a scalar in a literal", '{ count(in: { from: "2026-01-01" }) }', {}],
    ["a default of a variable", 'query ($at: Between = { from: "2026-01-01" }) { count(in: $at) }', {}],
    ["a variable inside a literal", "query ($from: Day) { count(in: { from: $from }) }", { from: "2026-05-05" }],
    ["null and left out", "query ($at: Between, $id: ID) { count(in: $at) customer(id: $id) { id } }", { at: null }],
    ["defaults of arguments", "{ count }", {}],
    ["an error of a resolver", "{ boom { id } party { name } }", {}],
    ["a null record", 'query { customer(id: "none") { id } }', {}],
    ["a variable that does not fit", "query ($id: ID!) { customer(id: $id) { id } }", {}],
    ["a variable that is not of its type", "query ($at: Between) { count(in: $at) }", { at: { from: "2026-01-01", nothing: 1 } }],
    ["skipped and included", "query ($yes: Boolean!) { customer { id @include(if: $yes) name @skip(if: $yes) ... @include(if: $yes) { city } } }", { yes: true }],
    ["the same field skipped once and asked once", "query ($yes: Boolean!) { customer { name @skip(if: $yes) name } }", { yes: true }],
  ])("%s", async (_, source, variables) => {
    expect(asJson(await compiled(source, variables))).toEqual(asJson(await interpreted(source, variables)));
  });

  it("each operation of a document of its own", async () => {
    const source = "query A($x: Boolean!) { customer { ...F @include(if: $x) id } } query B { customer { ...F } } fragment F on Customer { name }";
    expect(asJson(await compiled(source, { x: false }, "A"))).toEqual({ data: { customer: { id: "cus_1" } } });
    expect(asJson(await compiled(source, {}, "B"))).toEqual({ data: { customer: { name: "Ann" } } });
  });

  it("mutations run one after the other", async () => {
    const before = ((await interpreted("mutation { add(to: 0) }")).data as { add: number }).add;
    const { data } = await compiled("mutation { a: add(to: 1) b: add(to: 10) }");
    expect(data).toEqual({ a: before + 23, b: before + 33 });
  });

  it("whatever is selected", async () => {
    const condition = fc.constantFrom("", "", "", " @include(if: $yes)", " @skip(if: $yes)", " @include(if: $no)", " @skip(if: true)");
    const leaf = (...names: string[]) => fc.tuple(fc.constantFrom("", "a: ", "b: "), fc.constantFrom(...names), condition).map((parts) => parts.join(""));
    const several = (one: fc.Arbitrary<string>) => fc.array(one, { minLength: 1, maxLength: 3 }).map((parts) => `{ ${parts.join(" ")} }`);
    const { customer, party, found } = fc.letrec<Record<"customer" | "party" | "supplier" | "order" | "found", string>>((tie) => {
      const field = (name: string, of: fc.Arbitrary<string>) =>
        fc.tuple(fc.constantFrom("", `x_${name.split("(")[0]}: `), fc.constant(name), condition, of).map((parts) => parts.join(""));
      const on = (type: string, of: fc.Arbitrary<string>) => fc.tuple(fc.constant(`... on ${type}`), condition, of).map((parts) => parts.join(""));
      const spread = condition.map((text) => `...OnCustomer${text}`);
      const depth = { maxDepth: 3, withCrossShrink: true };
      return {
        customer: several(fc.oneof(depth, leaf("id", "name", "__typename", "city"), fc.constant("level"), spread, field("friends", tie("party")), field("orders", tie("order")), on("Party", tie("party")))),
        supplier: several(fc.oneof(depth, leaf("id", "name", "__typename"), field("friends", tie("party")))),
        party: several(fc.oneof(depth, leaf("id", "name", "__typename"), field("friends(first: 1)", tie("party")), on("Customer", tie("customer")), on("Supplier", tie("supplier")), spread)),
        order: several(fc.oneof(depth, leaf("id", "day", "total", "__typename"), field("buyer", tie("customer")))),
        found: several(fc.oneof(depth, fc.constant("__typename"), on("Customer", tie("customer")), on("Order", tie("order")), on("Party", tie("party")))),
      };
    });
    const documents = fc.tuple(customer, party, found, fc.boolean()).map(([ofCustomer, ofParty, ofFound, yes]) => ({
      source: `query ($yes: Boolean!, $no: Boolean!) { customer ${ofCustomer} party ${ofParty} found ${ofFound} u: party { ...OnCustomer name @include(if: $no) id @skip(if: $yes) } }
        fragment OnCustomer on Customer { name city @skip(if: $yes) orders(first: 3) { id @include(if: $yes) total } }`,
      variables: { yes, no: !yes },
    }));
    let checked = 0;
    await fc.assert(
      fc.asyncProperty(documents, async ({ source, variables }) => {
        fc.pre(validate(schema, parse(source)).length === 0);
        if (compileOperation(schema, withoutConditions(parse(source), variables)) && !hasRepeatedFields(parse(source))) checked += 1;
        expect(asJson(await compiled(source, variables))).toEqual(asJson(await interpreted(source, variables)));
      }),
      { numRuns: 100 },
    );
    // The rest asked a field twice or was too large to compile.
    expect(checked).toBeGreaterThan(20);
  });
});

describe("what is compiled", () => {
  it("is what graphql-jit can be trusted with", () => {
    expect(compileOperation(schema, parse("{ customer { id orders { day } } }"))).toBeDefined();
    expect(compileOperation(schema, parse('{ count(in: { from: "2026-01-01" }) }'))).toBeUndefined();
  });

  it("is not a document whose code would grow with every nested interface", () => {
    const nested = (levels: number): string => (levels === 0 ? "id" : `id friends { ${nested(levels - 1)} }`);
    expect(compileOperation(schema, parse(`{ party { ${nested(4)} } }`))).toBeDefined();
    expect(compileOperation(schema, parse(`{ party { ${nested(14)} } }`))).toBeUndefined();
  });
});

describe("one field asked twice", () => {
  it.each<[boolean, string]>([
    [false, "{ customer { id name orders { id } } }"],
    [false, "{ customer { a: name b: name } }"],
    [false, "{ a: customer { id } b: customer { id } }"],
    [false, "{ customer { mine: orders { id } } }"],
    [false, "{ customer { orders { id } orders { total } } }"],
    [true, "{ customer { a: orders(first: 1) { id } b: orders(first: 2) { id } } }"],
    [true, "{ customer { orders { id } b: orders { id } } }"],
    [true, "{ customer { orders { id } ...F } } fragment F on Customer { b: orders { id } }"],
    [true, "{ customer { orders { a: buyer { id } } orders { b: buyer { id } } } }"],
    [true, "{ party { ... on Customer { a: friends { id } } ... on Party { b: friends { id } } } }"],
  ])("%s: %s", (expected, source) => expect(hasRepeatedFields(parse(source))).toBe(expected));

  it("gets an answer for each key", async () => {
    const twice = buildSchema("type Query { customer: Customer } type Customer { orders(first: Int): [Order!]! } type Order { id: ID! }");
    const orders = new ByKey(new Map([["old", [{ id: 1 }]], ["orders", [{ id: 2 }, { id: 3 }]]]));
    Object.assign(twice.getQueryType()?.getFields()["customer"] ?? {}, { resolve: () => ({ orders }) });
    const document = parse("{ customer { old: orders(first: 1) { id } orders(first: 2) { id } } }");
    for (const _ of [1, 2, 3]) {
      expect(asJson(await executeOperation({ schema: twice, document, contextValue: {} }))).toEqual({
        data: { customer: { old: [{ id: "1" }], orders: [{ id: "2" }, { id: "3" }] } },
      });
    }
  });
});
