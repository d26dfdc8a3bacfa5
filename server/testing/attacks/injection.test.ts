import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getNamedType, getNullableType, isInputObjectType, isListType, type GraphQLSchema } from "graphql";
import { buildGraphSchema } from "../../schema";
import { furnish, type Furniture } from "../furnish";
import { servedWorld, type ServedWorld } from "../served-world";

/** Texts that would be more than texts if they were ever put together with something else. */
let world: ServedWorld;
let amys: Furniture;
beforeAll(async () => {
  world = await servedWorld("injection");
  amys = await furnish(world, "amy");
}, 60_000);
afterAll(() => world.close());

/** If any of these is read as SQL, it finds everything, fails, or takes something away. */
const sql = [
  "' OR '1'='1", "' OR 1=1 -- ", "\") OR (\"\"=\"", "') OR ('1'='1", "' UNION SELECT `passwordHash` FROM `user` -- ", "'; DROP TABLE `customer`; -- ", "\\' OR 1=1 -- ", "` OR 1=1 -- ", "1) OR (1=1", "0x27 OR 1=1",
  "%' OR '%'='", "銀'||'行", "' AND (SELECT COUNT(*) FROM `user`) > 0 -- ", "?", "??", ":1", "$1", "{{7*7}}", "${7*7}", "\u0000' OR 1=1 -- ",
];
const schema: GraphQLSchema = buildGraphSchema();

/** Every text and id in the filter of every list: `[list, field, whether it takes several]`. */
function filters(): [string, string, boolean][] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const filter = getNamedType(field.args.find(({ name }) => name === "filter")?.type);
    if (!isInputObjectType(filter) || !field.args.some(({ name }) => name === "first")) return [];
    return Object.values(filter.getFields())
      .filter(({ type }) => ["String", "ID"].includes(getNamedType(type).name))
      .map(({ name, type }): [string, string, boolean] => [field.name, name, isListType(getNullableType(type))]);
  });
}

describe("in a filter, SQL is a text like any other", () => {
  test.each(filters())("%s by %s", async (list, field, several) => {
    const type = getNamedType(schema.getQueryType()?.getFields()[list]?.args.find(({ name }) => name === "filter")?.type);
    const query = `query ($filter: ${String(type)}) { ${list}(first: 5, filter: $filter) { nodes { __typename } } }`;
    for (const text of sql) {
      const { data, errors } = await world.ask<Record<string, { nodes: unknown[] }>>("ada", query, { filter: { [field]: several ? [text] : text } });
      expect(errors.map(({ extensions }) => extensions.code)).not.toContain("INTERNAL");
      // Words of a search are letters; what is left of a few signs may be a word that is there, or none at all.
      if (field !== "search") expect(data?.[list]?.nodes ?? []).toEqual([]);
    }
  });

  test("wildcards of LIKE are looked for as they are written", async () => {
    for (const search of ["%", "_", "a%y", "!", "\\"]) {
      const { data } = await world.ask<{ users: { nodes: unknown[] } }>("ada", "query ($search: String) { users(first: 50, filter: { search: $search }) { nodes { name } } }", { search });
      expect([search, data?.users.nodes]).toEqual([search, []]);
    }
  });

  test("the tables are all there", async () => {
    expect((await world.app.database.sql.rows("SELECT `id` FROM `customer`")).length).toBe(1);
  });
});

describe("in an order or a place in it", () => {
  test.each(sql)("a sort by %j is no sort", async (field) => {
    const { errors } = await world.ask("ada", "query ($sort: CustomerSort) { customers(first: 1, sort: $sort) { nodes { id } } }", { sort: { field, direction: "ASC" } });
    expect(errors[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  test.each(sql)("a cursor forged with %j reaches nothing that is not Ben's", async (text) => {
    for (const position of [["name", text, text], ["nameKey asc", text, text], ["NAME ASC", text, text], [text, text, text], ["NAME", text, "cus_0"]]) {
      const after = Buffer.from(JSON.stringify(position)).toString("base64url");
      const answer = await world.ask("ben", "query ($after: Cursor) { customers(first: 10, after: $after) { nodes { id name } } }", { after });
      expect(answer.errors.map(({ extensions }) => extensions.code)).not.toContain("INTERNAL");
      expect(answer.text).not.toContain(amys.customer);
    }
  });

  test("a true cursor of somebody else, moved by hand, neither", async () => {
    const { data } = await world.ask<{ customers: { pageInfo: { endCursor: string } } }>("amy", "{ customers(first: 1) { pageInfo { endCursor } } }");
    const parts = JSON.parse(Buffer.from(data?.customers.pageInfo.endCursor ?? "", "base64url").toString()) as [string, unknown, string];
    for (const value of [null, "", 0, "' OR 1=1 -- ", "\uffff"]) {
      const after = Buffer.from(JSON.stringify([parts[0], value, ""])).toString("base64url");
      const answer = await world.ask("ben", "query ($after: Cursor) { customers(first: 10, after: $after) { nodes { id } } }", { after });
      expect(answer.text).not.toContain(amys.customer);
      expect(answer.errors.map(({ extensions }) => extensions.code)).not.toContain("INTERNAL");
    }
  });
});

describe("names that every object has", () => {
  const polluted = (): unknown => ({} as Record<string, unknown>)["polluted"];
  const bodies = [
    '{"query":"{ workspace { name } }","variables":{"__proto__":{"polluted":true}}}',
    '{"query":"{ workspace { name } }","variables":{"constructor":{"prototype":{"polluted":true}}}}',
    '{"query":"{ workspace { name } }","__proto__":{"polluted":true}}',
    '{"query":"{ workspace { name } }","extensions":{"__proto__":{"persistedQuery":{"sha256Hash":"x"}}}}',
    '[{"query":"{ workspace { name } }","constructor":{"prototype":{"polluted":true}}}]',
    '{"query":"{ __proto__ { name } }"}',
    '{"query":"{ constructor }"}',
    '{"query":"query($f: CustomerFilter) { customers(first: 1, filter: $f) { nodes { id } } }","variables":{"f":{"__proto__":{"polluted":true}}}}',
    '{"query":"query($f: CustomerFilter) { customers(first: 1, filter: $f) { nodes { id } } }","variables":{"f":{"constructor":["x"],"hasOwnProperty":1}}}',
    '{"query":"{ node(id: \\"__proto__\\") { id } }"}',
    '{"query":"{ nodes(ids: [\\"constructor_1\\", \\"toString\\", \\"__proto___x\\"]) { id } }"}',
    '{"query":"query __proto__ { workspace { name } }","operationName":"__proto__"}',
    '{"query":"query A { workspace { name } }","operationName":"constructor"}',
  ];
  test.each(bodies)("%s", async (body) => {
    const answer = await world.send(body, { cookie: world.cookie("ada") });
    expect(answer.status).toBeLessThan(500);
    expect(answer.errors.map(({ extensions }) => extensions.code)).not.toContain("INTERNAL");
    expect(polluted()).toBeUndefined();
  });

  test("aliases of them are plain names", async () => {
    const answer = await world.ask<Record<string, unknown>>("ada", "{ toString: workspace { constructor: name hasOwnProperty: name } valueOf: __typename }");
    expect(answer.errors).toEqual([]);
    expect(answer.text).toContain('"hasOwnProperty":');
  });

  test("columns of JSON keep nothing of them", async () => {
    const { data } = await world.ask<{ rules: { id: string; version: number }[] }>("ada", "{ rules { id version } }");
    for (const rule of data?.rules ?? []) {
      await world.send(`{"query":"mutation($i: UpdateRuleInput!) { updateRule(id: \\"${rule.id}\\", version: ${rule.version}, input: $i) { id } }","variables":{"i":{"__proto__":{"polluted":true},"enabled":true}}}`, { cookie: world.cookie("ada") });
    }
    expect(polluted()).toBeUndefined();
  });
});

describe("addresses that a caller names", () => {
  /** What speaks to the network, and why that is no door. A file that is new here says why it never goes where a caller wants. */
  const speakers: Record<string, string> = {
    "core/outbound/networks.ts": "to nobody: it judges addresses, the house's own ones refused",
    "core/outbound/outbound.ts": "where an endpoint's owner says, and never to an address within the house: judged at the very connection",
    "identity/mail/mailer.ts": "to the mail server of the configuration",
    "identity/sign-in/network.ts": "to nobody: it reads addresses",
  };

  test("are asked by nobody: the files of the server that open connections outwards are these alone", () => {
    const root = join(__dirname, "../..");
    const opens = /\bfetch\(|from "(?:node:)?(?:https?|http2|net|tls|dgram)"|from "nodemailer"/;
    const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts") && !/(\.test|\/fixture)\.ts$/.test(file) && !file.startsWith("testing"));
    const found = files.filter((file) => readFileSync(join(root, file), "utf8").split("\n").some((line) => opens.test(line) && !/^import type|createServer/.test(line)));
    expect(found.map((file) => file.replaceAll("\\", "/")).sort()).toEqual(Object.keys(speakers).sort());
  });
});
