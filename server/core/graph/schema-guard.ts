import { defaultFieldResolver, getNamedType, isAbstractType, isObjectType, type GraphQLField, type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { getMetadataStorage } from "type-graphql";
import type { Context } from "../context";
import { AppError, ConflictError, forbidden, unauthenticated } from "../errors";
import { splitAction } from "./can";
import { doneOnce } from "./idempotency";
import type { GraphReader } from "./reader";
import { SeenBy } from "./relations";

type Resolver = GraphQLFieldResolver<unknown, Context>;

/**
 * Makes the fields of objects plain: their resolvers only describe relations, which the reader asks for while planning,
 * so execution finds properties and nothing to call. Types are told apart by `__typename`, without `isTypeOf`.
 */
export function describeRelations(schema: GraphQLSchema): void {
  const described = new Set(
    getMetadataStorage()
      .fieldResolvers.filter((resolver) => resolver.kind === "external")
      .map((resolver) => `${nameOf(resolver.getObjectType?.() as object)}.${resolver.schemaName}`),
  );
  for (const type of Object.values(schema.getTypeMap())) if (isAbstractType(type)) type.resolveType = typeNameOf;
  for (const type of objectTypes(schema)) {
    type.isTypeOf = null;
    if (isRoot(schema, type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve && described.has(`${type.name}.${field.name}`)) field.extensions = { ...field.extensions, relation: field.resolve };
      delete field.resolve;
    }
  }
}

/** Guards every root field: who may call it, once per idempotency key, and the reader completes its answer. */
export function guardRoots(schema: GraphQLSchema, reader: GraphReader): void {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const demand = demandOf(root?.name ?? "", field);
      const resolve = field.resolve ?? defaultFieldResolver;
      // What strangers may do (sign in, sign out) keeps no receipt: a session is opened anew by every request.
      const changes = root === schema.getMutationType() && !field.extensions["public"];
      const once = changes && !field.extensions["withoutReceipt"];
      field.resolve = guarded({ once, changes }, demand, resolve as Resolver, reader);
      if (field.subscribe) field.subscribe = demanding(demand, field.subscribe as Resolver);
    }
  }
}

function guarded({ once, changes }: { once: boolean; changes: boolean }, demand: Demand, resolve: Resolver, reader: GraphReader): Resolver {
  const call: Resolver = once ? (root, args, ctx, info) => doneOnce(ctx, args, info, (keeping) => resolve(root, args, keeping, info) as Promise<unknown>) : resolve;
  return async (root, args, ctx, info) => {
    demand(ctx);
    if (changes) await reader.foresee(ctx, info);
    try {
      const result = await call(root, args, ctx, info);
      return await (result instanceof SeenBy ? reader.answer(result.ctx, info, result.result) : reader.answer(ctx, info, result));
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      throw new AppError("CONFLICT", error.message, { current: await reader.answer(ctx, info, error.record).catch(() => null) });
    }
  };
}

const demanding =
  (demand: Demand, resolve: Resolver): Resolver =>
  (root, args, ctx, info) => {
    demand(ctx);
    return resolve(root, args, ctx, info);
  };

type Demand = (ctx: Context) => void;

function demandOf(root: string, field: GraphQLField<unknown, unknown>): Demand {
  const { can, public: open, signedIn } = field.extensions as { can?: string; public?: boolean; signedIn?: boolean };
  if (open) return () => undefined;
  if (signedIn) {
    return (ctx) => {
      if (!ctx.viewer) throw unauthenticated();
    };
  }
  if (!can) throw new Error(`${root}.${field.name} says neither @Can, @SignedIn nor @Public.`);
  const { type, verb } = splitAction(can);
  return (ctx) => {
    if (!ctx.viewer) throw unauthenticated();
    if (!ctx.policy.can(ctx.viewer, type, verb)) throw forbidden(can);
  };
}

/** Said at once: graphql-jit does not wait for the promise that type-graphql would give. */
const typeNameOf = (value: { __typename?: string }): string | undefined => value.__typename;

const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(getNamedType(type)) && !type.name.startsWith("__"));

const isRoot = (schema: GraphQLSchema, type: GraphQLObjectType): boolean =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type);

/** The schema's name of a class that type-graphql knows. */
const nameOf = (target: object): string => getMetadataStorage().objectTypes.find((type) => type.target === target)?.name ?? "";
