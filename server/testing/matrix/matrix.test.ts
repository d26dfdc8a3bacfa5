import { parse } from "graphql";
import type { Viewer } from "../../core/access/policy";
import { executeOperation } from "../../core/graph/execute";
import { listingOf, type EntityClass } from "../../core/graph/records";
import { indexNames } from "../../core/search/index-names";
import { shippedPolicy } from "../../identity/policy/shipped/shipped";
import { Role } from "../../identity/role";
import { lists } from "../../export/lists";
import { askGraph, testWarehouse } from "../analysis";
import { testWorld, type PersonName, type World } from "../world";
import { fileServer } from "./files";
import { idsOf, Judge } from "./judge";
import { plant, type PlainRow, type Planted } from "./plant";
import { filters, rootLists, rootRecords, selections, sorts } from "./questions";
import { Reference } from "./reference";

/** Every role by somebody who has it, and a partner's key that an administrator made. */
const everybody: Readonly<Record<string, [PersonName, Partial<Viewer>]>> = {
  SALES: ["amy", {}],
  "SALES, of another team": ["ben", {}],
  SALES_MANAGER: ["mia", {}],
  SERVICE: ["sue", {}],
  SERVICE_MANAGER: ["max", {}],
  MARKETING: ["lin", {}],
  FINANCE: ["fin", {}],
  AUDITOR: ["aud", {}],
  ADMINISTRATOR: ["ada", {}],
  "ADMINISTRATOR's key for a PARTNER": ["ada", { ceiling: Role.PARTNER }],
  PARTNER: ["amy", { role: Role.PARTNER }],
  CUSTOMER: ["amy", { role: Role.CUSTOMER }],
};

let world: World;
let planted: Planted;
let reference: Reference;
const counted: Record<string, number> = {};

beforeAll(async () => {
  world = await testWorld();
  planted = await plant(world);
  reference = new Reference(shippedPolicy, planted, world.schema);
  await world.ctx().transact(async (tx) => {
    for (const kind of searchable) await indexNames(tx, kind, rowsOf(kind).map((row) => ({ id: row.id, names: [nameOf(row)] })));
  });
});
afterAll(async () => {
  await world.close();
  const total = Object.values(counted).reduce((sum, count) => sum + count, 0);
  process.stdout.write(`The matrix: ${total} cells tried (${Object.entries(counted).map(([way, count]) => `${way} ${count}`).join(", ")})\n`);
});

const searchable = ["Customer", "Contact", "Opportunity", "Ticket", "Product"];
const rowsOf = (type: string): readonly PlainRow[] => planted.get(type) ?? [];
const nameOf = (row: PlainRow): string => String(row["name"] ?? row["subject"]);
const viewerOf = (who: string): Viewer => {
  const [person, changes] = everybody[who] as [PersonName, Partial<Viewer>];
  return world.ctx(person, { viewer: changes }).viewer as Viewer;
};
const ask = <T = Record<string, unknown>>(who: string, text: string, variables: Record<string, unknown> = {}) => {
  const [person, viewer] = everybody[who] as [PersonName, Partial<Viewer>];
  return world.query<T>(person, text, variables, { viewer });
};
const codeOf = (errors: readonly { extensions?: Record<string, unknown> | undefined }[]): unknown => errors[0]?.extensions?.["code"] ?? null;
const entityOf = (type: string): EntityClass => world.database.dataSource.getMetadata(type).target as EntityClass;
const hasId = (type: string): boolean => "id" in Object.fromEntries(selections(world.schema, type)) && selections(world.schema, type).has("id");

/** Runs a way for everybody, and names every cell that is not as the policy says. */
async function tried(way: string, run: (who: string, viewer: Viewer, judge: Judge) => Promise<void>): Promise<void> {
  const judge = new Judge(world, planted, reference);
  for (const who of Object.keys(everybody)) await run(who, viewerOf(who), judge);
  counted[way] = judge.cells;
  expect(judge.wrong).toEqual([]);
  expect(judge.cells).toBeGreaterThan(0);
}

/** All fields of a type, for a selection. Figures over deals are a way of their own. */
const fieldsOf = (type: string): string => [...selections(world.schema, type).values()].join(" ");

test("node: every field of every record, and absent and forbidden records alike in bytes and statements", async () => {
  await tried("node", async (who, viewer, judge) => {
    for (const [type, rows] of planted) {
      if (!hasId(type)) continue;
      const text = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${fieldsOf(type)} } } }`;
      const absent = await ask(who, text, { id: `${rows[0]?.id.split("_")[0]}_nothing` });
      for (const row of rows) {
        const answer = await ask<{ node: Record<string, unknown> | null }>(who, text, { id: row.id });
        const seen = reference.sees(viewer, type, row);
        judge.tell(`${who} node ${type} ${row.id}`, answer.data.node !== null, seen);
        judge.leaks(`${who} node ${type} ${row.id}`, viewer, answer);
        if (answer.data.node) judge.record(`${who} node`, viewer, type, row, answer.data.node);
        if (!seen) judge.tell(`${who} absent ${type}`, [answer.data, answer.errors, answer.statements], [absent.data, absent.errors, absent.statements]);
      }
    }
  });
});

test("root fields of one record: as absent where it is forbidden", async () => {
  await tried("one record", async (who, viewer, judge) => {
    for (const { name, type } of rootRecords(world.schema, new Set(planted.keys()))) {
      const text = `query ($id: ID!) { found: ${name}(id: $id) { ${fieldsOf(type)} } }`;
      const absent = await ask(who, text, { id: `${rowsOf(type)[0]?.id.split("_")[0]}_nothing` });
      for (const row of rowsOf(type)) {
        const answer = await ask<{ found: Record<string, unknown> | null } | null>(who, text, { id: row.id });
        const seen = reference.sees(viewer, type, row);
        judge.tell(`${who} ${name} ${row.id}`, Boolean(answer.data?.found), seen);
        if (answer.data?.found) judge.record(`${who} ${name}`, viewer, type, row, answer.data.found);
        else judge.tell(`${who} ${name} absent`, [answer.data, answer.errors, answer.statements], [absent.data, absent.errors, absent.statements]);
      }
    }
  });
});

test("lists and their counts: exactly the records in sight, with every field", async () => {
  await tried("list and count", async (who, viewer, judge) => {
    for (const { name, type } of rootLists(world.schema)) {
      const { data, errors } = await ask<Record<string, { totalCount: number; nodes: Record<string, unknown>[] }> | null>(who, `{ list: ${name}(first: 100) { totalCount nodes { ${fieldsOf(type)} } } }`);
      if (!reference.may(viewer, type, "read")) {
        judge.tell(`${who} ${name}`, codeOf(errors), "FORBIDDEN");
        continue;
      }
      const due = rowsOf(type).filter((row) => reference.sees(viewer, type, row));
      const nodes = data?.["list"]?.nodes ?? [];
      judge.leaks(`${who} ${name}`, viewer, data);
      judge.tell(`${who} ${name}`, nodes.map(({ id }) => id).sort(), due.map(({ id }) => id).sort());
      judge.tell(`${who} ${name} counted`, data?.["list"]?.totalCount, due.length);
      for (const node of nodes) {
        const row = due.find(({ id }) => id === node["id"]);
        if (row) judge.record(`${who} ${name}`, viewer, type, row, node);
      }
    }
  });
});

test("nested: through every field that leads from one record to another", async () => {
  await tried("nested", async (who, viewer, judge) => {
    for (const [type, rows] of planted) {
      if (!hasId(type)) continue;
      for (const [field, selection] of selections(world.schema, type)) {
        if (!/\{ id \}/.test(selection)) continue;
        const target = idsTarget(type, field);
        if (!target) continue;
        const inner = selection.replace(/\{ id \}/, `{ ${fieldsOf(target)} }`);
        for (const row of rows.filter((each) => reference.sees(viewer, type, each))) {
          const { data } = await ask<{ node: Record<string, unknown> | null } | null>(who, `query ($id: ID!) { node(id: $id) { ... on ${type} { ${inner} } } }`, { id: row.id });
          judge.leaks(`${who} ${type}.${field}`, viewer, data);
          for (const found of recordsIn(data?.node?.[field])) {
            const reached = reference.byId(found["id"]);
            judge.tell(`${who} ${type}.${field} reaches`, reached !== undefined && reference.sees(viewer, target, reached.row), true);
            if (reached) judge.record(`${who} ${type}.${field}`, viewer, target, reached.row, found);
          }
        }
      }
    }
  });
});

const idsTarget = (type: string, field: string): string | undefined => {
  const found = world.schema.getType(type);
  const of = found && "getFields" in found ? found.getFields()[field] : undefined;
  const name = String(of?.type).replace(/[[\]!]/g, "").replace(/Connection$/, "");
  return planted.has(name) ? name : undefined;
};

function recordsIn(value: unknown): Record<string, unknown>[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(recordsIn);
  const { nodes } = value as { nodes?: unknown };
  return nodes === undefined ? [value as Record<string, unknown>] : recordsIn(nodes);
}

test("filters: by what is shown, and never by what is hidden or masked", async () => {
  await tried("filter", async (who, viewer, judge) => {
    for (const list of rootLists(world.schema)) {
      if (!reference.may(viewer, list.type, "read")) continue;
      const filterType = String(list.field.args.find(({ name }) => name === "filter")?.type ?? "");
      for (const { name, value } of filters(list, rowsOf(list.type)[0])) {
        const { data, errors } = await ask<{ list: { nodes: { id: string }[] } } | null>(who, `query ($filter: ${filterType}) { list: ${list.name}(first: 50, filter: $filter) { totalCount nodes { id } } }`, { filter: { [name]: value } });
        const may = ["shown", "writable"].includes(reference.right(viewer, list.type, name));
        judge.tell(`${who} ${list.name} by ${name}`, codeOf(errors), may ? null : "FORBIDDEN");
        if (may) judge.tell(`${who} ${list.name} by ${name} finds`, idsOf(data?.list).filter((id) => !rowsOf(list.type).some((row) => row.id === id && reference.sees(viewer, list.type, row))), []);
      }
    }
  });
});

test("orders: by what is shown, and never by what is hidden or masked", async () => {
  await tried("sort", async (who, viewer, judge) => {
    for (const list of rootLists(world.schema)) {
      if (!reference.may(viewer, list.type, "read")) continue;
      for (const sort of sorts(list)) {
        const property = listingOf(entityOf(list.type)).sorts[sort] ?? "";
        for (const direction of ["ASC", "DESC"]) {
          const { errors } = await ask(who, `{ ${list.name}(first: 5, sort: { field: ${sort}, direction: ${direction} }) { pageInfo { endCursor } nodes { id } } }`);
          judge.tell(`${who} ${list.name} in the order of ${sort}`, codeOf(errors), ["shown", "writable"].includes(reference.right(viewer, list.type, property)) ? null : "FORBIDDEN");
        }
      }
    }
  });
});

test("search: by name, exactly the records in sight", async () => {
  await tried("search", async (who, viewer, judge) => {
    for (const type of searchable) {
      for (const row of rowsOf(type)) {
        const answer = await ask<{ search: { id: string }[] }>(who, "query ($text: String!) { search(text: $text, first: 10) { ... on Node { id } } }", { text: nameOf(row) });
        judge.tell(`${who} search ${type} ${row.id}`, answer.data.search.map(({ id }) => id), reference.sees(viewer, type, row) ? [row.id] : []);
      }
    }
  });
});

test("subscriptions: an event is told to those who see its record, and shows what they may see", async () => {
  const document = (type: string) => parse(`subscription { told: recordChanged { recordId record { ... on ${type} { ${fieldsOf(type)} } } } }`);
  const told = String(world.schema.getSubscriptionType()?.getFields()["recordChanged"]?.type ?? "");
  expect(told).toBe("ChangeEvent!");
  const union = world.schema.getType("ChangedRecord");
  const types = union && "getTypes" in union ? union.getTypes().map(({ name }) => name) : [];
  await tried("subscription", async (who, viewer, judge) => {
    const [person, changes] = everybody[who] as [PersonName, Partial<Viewer>];
    for (const type of types) {
      for (const row of rowsOf(type)) {
        const event = { seq: 1, type: "record.changed", recordId: row.id, at: "2026-03-02 09:00:00.000", actorId: world.ids.ada, subject: {} };
        const { data, errors } = await executeOperation({ schema: world.schema, document: document(type), variables: {}, contextValue: world.ctx(person, { viewer: changes }), rootValue: event });
        const record = (data?.["told"] as { record?: Record<string, unknown> } | null | undefined)?.record;
        const seen = reference.sees(viewer, type, row);
        judge.tell(`${who} is told of ${type} ${row.id}`, [Boolean(record), Boolean(errors)], [seen, !seen]);
        judge.leaks(`${who} is told of ${type} ${row.id}`, viewer, data);
        if (record) judge.record(`${who} is told of`, viewer, type, row, record);
      }
    }
  });
});

test("files: to those who may take them away, the records in sight, without hidden columns and with masked ones masked", async () => {
  const files = await fileServer(world);
  await tried("file", async (who, viewer, judge) => {
    const [person, changes] = everybody[who] as [PersonName, Partial<Viewer>];
    for (const [name, { type, columns }] of Object.entries(lists)) {
      const file = await files.take(person, changes, name);
      judge.leaks(`${who} ${name}.csv`, viewer, file.text);
      const may = reference.may(viewer, type, "export") && reference.may(viewer, type, "read");
      judge.tell(`${who} ${name}.csv`, file.status, may ? 200 : 403);
      if (!may) continue;
      for (const column of columns) {
        if (typeof column !== "string") continue;
        const [field = ""] = column.split(".");
        if (reference.right(viewer, type, field) === "hidden") judge.tell(`${who} ${name}.csv ${column}`, file.columns.includes(column), false);
        else if (!column.includes(".")) judge.tell(`${who} ${name}.csv ${column}`, file.columns.includes(column), true);
      }
      const due = rowsOf(type).filter((row) => reference.sees(viewer, type, row));
      if (type !== "Event") judge.tell(`${who} ${name}.csv records`, file.records.map(({ id }) => id).sort(), due.map(({ id }) => id).sort());
      for (const record of file.records) {
        const row = due.find(({ id }) => id === record["id"]);
        for (const [field, value] of Object.entries(record)) {
          if (row && reference.right(viewer, type, field) === "masked") judge.record(`${who} ${name}.csv`, viewer, type, row, { [field]: value === "" ? null : value });
        }
      }
    }
  });
  files.close();
});

test("the seven P: figures add up only what may be seen", async () => {
  const warehouse = testWarehouse(world);
  const profits = ["cost", "profit", "margin", "lossShare"];
  const views = ["performance(rows: REGION, columns: CHANNEL)", "persistency", "profiling", "profitability", "productAnalysis", "promotion", "prospecting"];
  await tried("aggregate", async (who, viewer, judge) => {
    const [person, changes] = everybody[who] as [PersonName, Partial<Viewer>];
    const sees = (type: string, field: string) => reference.may(viewer, type, "read") && ["shown", "writable"].includes(reference.right(viewer, type, field));
    if (reference.may(viewer, "Pipeline", "read")) {
      const { errors } = await ask(who, "{ pipelines { summary { count value { amount } } } }");
      judge.tell(`${who} pipelines`, codeOf(errors), sees("Opportunity", "value") ? null : "FORBIDDEN");
    }
    for (const view of views) {
      const { data, errors } = await askGraph<{ view: { figures: { key: string }[] } } | null>(world, warehouse, person, `{ view: ${view} { figures { key value previous } } }`, {}, changes);
      const demanded = view === "profitability" ? reference.may(viewer, "Analysis", "profit") && sees("OrderLine", "profit") : reference.may(viewer, "Analysis", "read");
      judge.tell(`${who} ${view}`, codeOf(errors), demanded && sees("Order", "total") ? null : "FORBIDDEN");
      const keys = data?.view.figures.map(({ key }) => key) ?? [];
      if (!(reference.may(viewer, "Analysis", "profit") && sees("OrderLine", "profit"))) judge.tell(`${who} ${view} without profit`, keys.filter((key) => profits.includes(key)), []);
      if (!sees("Opportunity", "value")) judge.tell(`${who} ${view} without the worth of deals`, keys.filter((key) => ["wonValue", "averageWonValue", "weightedPipeline"].includes(key)), []);
      judge.leaks(`${who} ${view}`, viewer, data);
    }
  });
  await warehouse.stop();
}, 180_000);
