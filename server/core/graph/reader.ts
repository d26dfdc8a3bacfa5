import { getNamedType, OperationTypeNode, type FieldNode, type GraphQLResolveInfo } from "graphql";
import type { Context } from "../context";
import type { Row } from "../database/sql";
import { notFound } from "../errors";
import { Gathered } from "../gathered";
import { encodeCursor } from "./cursor";
import { foresee } from "./foresee";
import { ByKey } from "./execute";
import type { GraphModel, RecordType } from "./model";
import { compile, type ConnectionPlan, type Link, type Plan, type RecordPlan } from "./plan";
import { entityOfId, type GraphRow } from "./records";
import type { All, Counted, Listed, Many, One, Relation, Through } from "./relations";
import { shape } from "./shape";
import { countStatement, countsStatement, orderKey, pagesStatement, pageStatement, pagingOf, parentKey, plainStatement, recordsStatement, type Paging } from "./statements";

interface Run {
  readonly ctx: Context;
  readonly info: GraphQLResolveInfo;
  readonly now: Date;
}

/** What a subscription's resolver answered about one event. */
interface Told {
  readonly info: GraphQLResolveInfo;
  readonly result: unknown;
}

/**
 * The one way from SQL to JSON: fetches what a selection asks for with one statement per relation and level, within
 * the viewer's rows and fields, and answers with plain objects that need no further resolving.
 */
export class GraphReader {
  private readonly plans = new WeakMap<FieldNode, Map<string, Promise<Plan | undefined>>>();
  private readonly gathered = new WeakMap<Context, Map<Plan, Gathered<Told, unknown>>>();

  constructor(private readonly model: GraphModel) {}

  /**
   * Completes what a root resolver answered: a list description becomes a connection, an id or a record's `{id}`
   * becomes the record as the viewer may see it, plain values are searched for records below.
   */
  async answer(ctx: Context, info: GraphQLResolveInfo, result: unknown): Promise<unknown> {
    if (result === null || result === undefined) return result;
    const plan = await this.planFor(ctx, info);
    if (!plan) return result;
    if (info.operation.operation === OperationTypeNode.SUBSCRIPTION) return this.together(ctx, plan).ask({ info, result });
    const run = { ctx, info, now: ctx.clock.now() };
    if (isListed(result)) return this.readList(run, plan as ConnectionPlan, result);
    if (Array.isArray(result)) return this.complete(run, plan, result);
    const [record] = await this.complete(run, plan, [result]);
    if (record === null && plan.kind === "record") throw notFound(plan.type.name);
    return record;
  }

  /** A subscriber is told of many events at once: what they ask for is read together, with one statement for all. */
  private together(ctx: Context, plan: Plan): Gathered<Told, unknown> {
    const mine = this.gathered.get(ctx) ?? new Map<Plan, Gathered<Told, unknown>>();
    this.gathered.set(ctx, mine);
    const gathered = mine.get(plan) ?? new Gathered((told: readonly Told[]) => this.complete({ ctx, info: (told[0] as Told).info, now: ctx.clock.now() }, plan, told.map(({ result }) => result)));
    mine.set(plan, gathered);
    return gathered;
  }

  /** Throws now what reading the answer would throw once a mutation was saved. */
  async foresee(ctx: Context, info: GraphQLResolveInfo): Promise<void> {
    await foresee(await this.planFor(ctx, info), ctx, info);
  }

  private planFor(ctx: Context, info: GraphQLResolveInfo): Promise<Plan | undefined> {
    const node = info.fieldNodes[0] as FieldNode;
    const policyKey = ctx.policy.key(ctx.viewer);
    const plans = this.plans.get(node) ?? new Map<string, Promise<Plan | undefined>>();
    this.plans.set(node, plans);
    const known = plans.get(policyKey);
    if (known) return known;
    const plan = compile(this.model, getNamedType(info.returnType), info.fieldNodes, ctx, info);
    plans.set(policyKey, plan);
    plan.catch(() => plans.delete(policyKey));
    return plan;
  }

  /** Completes values one by one in order: records are fetched together, a record out of sight becomes null. */
  private async complete(run: Run, plan: Plan, values: readonly unknown[]): Promise<unknown[]> {
    if (plan.kind === "record") {
      const rows = await this.readByIds(run, plan, values.map(idOf));
      return values.map((value) => rows.get(idOf(value) ?? "") ?? null);
    }
    if (plan.kind === "abstract") return this.completeAbstract(run, plan.byType, values);
    if (plan.kind === "connection") return Promise.all(values.map((value) => (isListed(value) ? this.readList(run, plan, value) : value)));
    const filled = values.map((value) => (value && typeof value === "object" ? { ...value } : value)) as (Record<string, unknown> | null)[];
    await Promise.all(plan.fields.map(({ field, plan: below }) => this.completeField(run, below, field, filled)));
    return filled;
  }

  private async completeField(run: Run, plan: Plan, field: string, holders: readonly (Record<string, unknown> | null)[]): Promise<void> {
    const present = holders.filter((holder): holder is Record<string, unknown> => holder?.[field] != null);
    const lists = present.map((holder) => (Array.isArray(holder[field]) ? (holder[field] as unknown[]) : [holder[field]]));
    const done = await this.complete(run, plan, lists.flat());
    let at = 0;
    present.forEach((holder, index) => {
      const part = done.slice(at, (at += lists[index]?.length ?? 0));
      holder[field] = Array.isArray(holder[field]) ? part : part[0];
    });
  }

  private async completeAbstract(run: Run, byType: ReadonlyMap<string, Plan>, values: readonly unknown[]): Promise<unknown[]> {
    const result = new Array<unknown>(values.length).fill(null);
    await Promise.all(
      [...byType].map(async ([name, plan]) => {
        const mine = values.flatMap((value, index) => (entityOfId(idOf(value) ?? "")?.name === name ? [index] : []));
        if (mine.length === 0) return;
        const done = await this.complete(run, plan, mine.map((index) => values[index]));
        mine.forEach((index, place) => (result[index] = done[place] && { ...(done[place]), __typename: name }));
      }),
    );
    return result;
  }

  /** Records by id as the viewer may see them. */
  private async readByIds(run: Run, plan: RecordPlan, ids: readonly (string | undefined)[]): Promise<Map<string, GraphRow>> {
    const distinct = [...new Set(ids.filter((id): id is string => typeof id === "string"))];
    if (distinct.length === 0 || !mayRead(run, plan.type)) return new Map();
    const { text, values } = recordsStatement(plan.type, plan.columns, distinct, run.ctx);
    const rows = await run.ctx.sql.rows<GraphRow>(text, values);
    await this.finish(run, plan, rows);
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async readList(run: Run, plan: ConnectionPlan, listed: Listed): Promise<unknown> {
    const { record } = plan;
    if (!mayRead(run, record.type)) return null;
    const paging = pagingOf(record.type, listed.request, run.ctx);
    const rowsWanted = plan.edges || plan.nodes || plan.pageInfo;
    const page = rowsWanted ? await pageStatement(record.type, record.columns, listed.request, listed.narrowing, paging, run.ctx) : undefined;
    const count = plan.totalCount ? await countStatement(record.type, listed.request, listed.narrowing, run.ctx) : undefined;
    const [rows, counts] = await Promise.all([
      page ? run.ctx.sql.rows<GraphRow>(page.text, page.values) : [],
      count ? run.ctx.sql.rows<{ n: number | string }>(count.text, count.values) : [],
    ]);
    const connection = connect(plan, rows, paging, listed.request, Number(counts[0]?.n ?? 0));
    await this.finish(run, record, connection.rows);
    return connection.shown;
  }

  /** Follows the links of rows, then turns stored values into shown ones. */
  private async finish(run: Run, plan: RecordPlan, rows: readonly GraphRow[]): Promise<void> {
    if (rows.length === 0) return;
    if (plan.links.length > 0) await Promise.all(plan.links.map((link) => this.follow(run, link, rows)));
    shape(plan, rows, run.ctx, run.now);
  }

  private async follow(run: Run, link: Link, parents: readonly GraphRow[]): Promise<void> {
    const relation = typeof link.relation === "function" ? await link.relation(run.info, run.ctx) : link.relation;
    const values = await this.related(run, link, relation, parents);
    parents.forEach((parent, index) => attach(parent, link, values[index]));
  }

  private related(run: Run, link: Link, relation: Relation, parents: readonly GraphRow[]): Promise<unknown[]> {
    switch (relation.kind) {
      case "one":
        return this.relatedOne(run, link.plan as Plan, relation, parents);
      case "many":
        return this.relatedMany(run, link.plan as ConnectionPlan, relation, parents);
      case "count":
        return this.relatedCount(run, relation, parents);
      case "batch":
        return this.relatedBatch(run, link.plan, relation, parents);
      default:
        return this.relatedAll(run, link.plan as RecordPlan, relation, parents);
    }
  }

  private relatedOne(run: Run, plan: Plan, relation: One, parents: readonly GraphRow[]): Promise<unknown[]> {
    return this.complete(run, plan, parents.map((parent) => parent[relation.by] ?? null));
  }

  private async relatedBatch(run: Run, plan: Plan | undefined, relation: Relation & { kind: "batch" }, parents: readonly GraphRow[]): Promise<unknown[]> {
    const values = await relation.load(parents, run.ctx);
    if (!plan) return values;
    const holders = values.map((value) => ({ value }));
    await this.completeField(run, plan, "value", holders);
    return holders.map((holder) => holder.value);
  }

  private async relatedCount(run: Run, relation: Counted, parents: readonly GraphRow[]): Promise<unknown[]> {
    const type = this.model.of(relation.entity);
    if (!mayRead(run, type)) return parents.map(() => null);
    const { text, values } = await countsStatement(type, relation, idsOf(parents), run.ctx);
    const counts = countsByParent(await run.ctx.sql.rows(text, values));
    return parents.map((parent) => counts.get(parent.id) ?? 0);
  }

  private async relatedAll(run: Run, plan: RecordPlan, relation: All | Through, parents: readonly GraphRow[]): Promise<unknown[]> {
    if (!mayRead(run, plan.type)) return parents.map(() => []);
    const { text, values } = plainStatement(plan.type, plan.columns, relation, idsOf(parents), run.ctx);
    const rows = await run.ctx.sql.rows<GraphRow>(text, values);
    await this.finish(run, plan, rows);
    const groups = byParent(rows);
    return parents.map((parent) => groups.get(parent.id) ?? []);
  }

  private async relatedMany(run: Run, plan: ConnectionPlan, relation: Many, parents: readonly GraphRow[]): Promise<unknown[]> {
    const { record } = plan;
    if (!mayRead(run, record.type)) return parents.map(() => null);
    const paging = pagingOf(record.type, relation.request, run.ctx);
    const ids = idsOf(parents);
    const pages = await pagesStatement(record.type, record.columns, relation, ids, paging, run.ctx);
    const count = plan.totalCount ? await countsStatement(record.type, relation, ids, run.ctx) : undefined;
    const [rows, counts] = await Promise.all([
      run.ctx.sql.rows<GraphRow>(pages.text, pages.values),
      count ? run.ctx.sql.rows(count.text, count.values) : [],
    ]);
    const groups = byParent(rows);
    const total = countsByParent(counts);
    const connections = parents.map((parent) => connect(plan, groups.get(parent.id) ?? [], paging, relation.request, total.get(parent.id) ?? 0));
    await this.finish(run, record, connections.flatMap((connection) => connection.rows));
    return connections.map((connection) => connection.shown);
  }
}

/** Cuts the extra row off, puts a backwards page in order, and builds only the parts of the connection asked for. */
function connect(plan: ConnectionPlan, read: GraphRow[], paging: Paging, request: { after?: string | undefined; before?: string | undefined }, totalCount: number): { rows: GraphRow[]; shown: object } {
  const more = read.length > paging.size;
  const rows = more ? read.slice(0, paging.size) : read;
  if (paging.backwards) rows.reverse();
  const cursor = (row: GraphRow | undefined): string | null =>
    row ? encodeCursor({ order: paging.order, value: (row[orderKey] ?? null) as string | number | null, id: row.id }) : null;
  const shown: Record<string, unknown> = {};
  if (plan.edges) shown["edges"] = plan.cursors ? rows.map((node) => ({ cursor: cursor(node), node })) : rows.map((node) => ({ node }));
  if (plan.nodes) shown["nodes"] = rows;
  if (plan.pageInfo) {
    shown["pageInfo"] = {
      hasNextPage: paging.backwards ? Boolean(request.before) : more,
      hasPreviousPage: paging.backwards ? more : Boolean(request.after),
      startCursor: cursor(rows[0]),
      endCursor: cursor(rows[rows.length - 1]),
    };
  }
  if (plan.totalCount) shown["totalCount"] = totalCount;
  return { rows, shown };
}

function attach(parent: GraphRow, link: Link, value: unknown): void {
  if (link.key === undefined) {
    parent[link.field] = value;
    return;
  }
  const before = parent[link.field];
  const byKey = before instanceof ByKey ? before : new ByKey(new Map<string, unknown>());
  byKey.values.set(link.key, value);
  parent[link.field] = byKey;
}

function byParent(rows: readonly GraphRow[]): Map<string, GraphRow[]> {
  const groups = new Map<string, GraphRow[]>();
  for (const row of rows) {
    const parent = row[parentKey] as string;
    const group = groups.get(parent);
    if (group) group.push(row);
    else groups.set(parent, [row]);
  }
  return groups;
}

const countsByParent = (rows: readonly object[]): Map<string, number> =>
  new Map((rows as Row[]).map((row) => [row[parentKey] as string, Number(row["n"])]));

const idsOf = (rows: readonly GraphRow[]): string[] => rows.map((row) => row.id);

const idOf = (value: unknown): string | undefined =>
  typeof value === "string" ? value : value && typeof value === "object" ? ((value as { id?: string }).id ?? undefined) : undefined;

const isListed = (value: unknown): value is Listed => typeof value === "object" && value !== null && (value as { kind?: unknown }).kind === "list" && "request" in value;

const mayRead = (run: Run, type: RecordType): boolean => run.ctx.policy.can(run.ctx.viewer, type.name, "read");
