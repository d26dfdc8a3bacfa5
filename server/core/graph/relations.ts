import type { Context } from "../context";
import type { Condition } from "../database/sql";
import type { EntityClass, GraphRow } from "./records";

/**
 * What a resolver answers with: not rows but the description of what is wanted. The reader fetches it for all parents
 * at once, with the columns asked for, within what the viewer may see. So an N+1 cannot be written.
 */
export type Relation = One | Many | All | Through | Counted | Batch;

/** Paging, filter and sort of a list, as the API takes them. */
export interface ListRequest {
  first?: number | undefined;
  last?: number | undefined;
  after?: string | undefined;
  before?: string | undefined;
  filter?: object | undefined;
  sort?: { field: string; direction: "ASC" | "DESC" } | undefined;
}

/** A further condition on the listed rows that is not the caller's but the field's, given the table's alias. */
export type Narrowing = (alias: string, ctx: Context) => Condition;

/** The record that a column of the parent names. */
export interface One {
  readonly kind: "one";
  readonly entity: EntityClass | "any";
  readonly by: string;
}

/** A connection over the records whose column names the parent. */
export interface Many {
  readonly kind: "many";
  readonly entity: EntityClass;
  readonly by: string;
  readonly request: ListRequest;
  readonly narrowing?: Narrowing | undefined;
}

/** A plain, naturally short list (stages of a pipeline) of the records whose column names the parent. */
export interface All {
  readonly kind: "all";
  readonly entity: EntityClass;
  readonly by: string;
  readonly order: readonly string[];
}

/** A plain, naturally short list over a join table. */
export interface Through {
  readonly kind: "through";
  readonly entity: EntityClass;
  readonly table: string;
  readonly from: string;
  readonly to: string;
  readonly order: readonly string[];
}

/** How many records name the parent. */
export interface Counted {
  readonly kind: "count";
  readonly entity: EntityClass;
  readonly by: string;
  readonly filter: object;
}

/** Values that need code of their own, worked out for all parents in one call. */
export interface Batch {
  readonly kind: "batch";
  readonly needs: readonly string[];
  load(parents: readonly GraphRow[], ctx: Context): Promise<unknown[]>;
}

/** A list at the root of a query. */
export interface Listed {
  readonly kind: "list";
  readonly entity: EntityClass;
  readonly request: ListRequest;
  readonly narrowing?: Narrowing | undefined;
}

/** The record that the parent's column `by` names; absent if the viewer may not see it. */
export const one = (entity: EntityClass, by: string): One => ({ kind: "one", entity, by });

/** The record of any type that the parent's column `by` names. */
export const anyOne = (by: string): One => ({ kind: "one", entity: "any", by });

/** The parent's records of another type, as a connection: those whose column `by` holds the parent's id. */
export const many = (entity: EntityClass, by: string, request: ListRequest, narrowing?: Narrowing): Many => ({ kind: "many", entity, by, request, narrowing });

/** The parent's records of another type where they are few by nature; `order` by properties, `-` before a falling one. */
export const all = (entity: EntityClass, by: string, ...order: string[]): All => ({ kind: "all", entity, by, order });

/** The records joined to the parent by a join table, where they are few by nature. */
export const through = (entity: EntityClass, table: string, from: string, to: string, ...order: string[]): Through => ({ kind: "through", entity, table, from, to, order });

/** The number of the parent's records of another type that meet a filter and that the viewer may see. */
export const counted = (entity: EntityClass, by: string, filter: object = {}): Counted => ({ kind: "count", entity, by, filter });

/**
 * Values for all parents in one call, in the parents' order. Parents carry `id` and `needs` as stored. Where the
 * field's type is a record (or holds records), the values name them by id and the reader fetches them.
 */
export const batch = (needs: readonly string[], load: Batch["load"]): Batch => ({ kind: "batch", needs, load });

/** A connection over all records of a type that the viewer may see. */
export const list = (entity: EntityClass, request: ListRequest, narrowing?: Narrowing): Listed => ({ kind: "list", entity, request, narrowing });

/** An answer to be completed with the eyes of another context, e.g. of the person who has just signed in. */
export class SeenBy {
  constructor(
    readonly ctx: Context,
    readonly result: unknown,
  ) {}
}
