import "reflect-metadata";
import { assertValidSchema, type GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray, type PubSub } from "type-graphql";
import type { DataSource } from "typeorm";
import { GraphModel } from "./core/graph/model";
import { GraphReader } from "./core/graph/reader";
import { describeRelations, guardRoots } from "./core/graph/schema-guard";
import { assertDecided } from "./identity/policy/decided";
import { resolvers } from "./resolvers";

/** type-graphql demands a bus where there are subscriptions; ours ask the event hub of their context. */
const noBus: PubSub = {
  publish() {},
  subscribe() {
    throw new Error("Subscriptions listen to the context's events.");
  },
};

/** The schema as a contract, for printing and comparing; it needs no database. */
export function buildGraphSchema(): GraphQLSchema {
  // Its own check asks the schema for all that is in it, which takes as long as building it.
  const schema = buildSchemaSync({ resolvers: resolvers as unknown as NonEmptyArray<new () => object>, validate: { forbidUnknownValues: false }, pubSub: noBus, skipCheck: true });
  assertValidSchema(schema);
  describeRelations(schema);
  return schema;
}

/** The schema ready to serve: everything in it decided by the policy, root fields guarded, answers completed by the reader. */
export function buildServedSchema(dataSource: Pick<DataSource, "entityMetadatas">): { schema: GraphQLSchema; reader: GraphReader } {
  const schema = buildGraphSchema();
  const model = new GraphModel(schema, dataSource);
  assertDecided(schema, model);
  const reader = new GraphReader(model);
  guardRoots(schema, reader);
  return { schema, reader };
}
