import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context, Transaction } from "../../core/context";
import { Can } from "../../core/graph/can";
import { list, one } from "../../core/graph/relations";
import { connection } from "../../core/graph/types";
import { GrantableType } from "../policy/graph/policy.types";
import { User } from "../user/user.entity";
import { ApiKey } from "./api-key.entity";
import { grantableToKeys } from "./api-key.grants";
import { ApiKeyListArgs, CreateApiKeyInput, CreatedApiKey, UpdateApiKeyInput } from "./api-key.inputs";
import "./api-key.listing";
import * as apiKeys from "./api-key.service";

export const ApiKeyConnection = connection(ApiKey);

@Resolver(() => ApiKey)
export class ApiKeyResolver {
  @Can("apiKey:read")
  @Query(() => ApiKeyConnection, { description: "Your own keys, newest first; everybody's for administrators." })
  apiKeys(@Args(() => ApiKeyListArgs) args: ApiKeyListArgs) {
    return list(ApiKey, args);
  }

  @Can("apiKey:create")
  @Query(() => [GrantableType], { description: "What you may give a key: the types, verbs and groups of fields that you have yourself." })
  grantableToKeys(@Ctx() ctx: Context, @Info() { schema }: GraphQLResolveInfo) {
    return grantableToKeys(ctx, schema);
  }

  @Can("apiKey:create")
  @Mutation(() => CreatedApiKey)
  createApiKey(@Arg("input", () => CreateApiKeyInput) input: CreateApiKeyInput, @Ctx() ctx: Context, @Info() { schema }: GraphQLResolveInfo) {
    return withSecret(ctx, (tx, secret) => apiKeys.create(tx, schema, input, secret));
  }

  @Can("apiKey:update")
  @Mutation(() => ApiKey, { description: "Narrows a key, from the next request on." })
  updateApiKey(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("input", () => UpdateApiKeyInput) input: UpdateApiKeyInput, @Ctx() ctx: Context, @Info() { schema }: GraphQLResolveInfo) {
    return ctx.transact((tx) => apiKeys.update(tx, schema, id, version, input));
  }

  @Can("apiKey:rotate")
  @Mutation(() => CreatedApiKey, { description: "Gives one's own key a new secret; the old one stays good for a while." })
  rotateApiKey(@Arg("id", () => ID) id: string, @Arg("graceHours", () => Int, { defaultValue: 24, description: "How long the old secret stays good, 0 to 168." }) graceHours: number, @Ctx() ctx: Context) {
    return withSecret(ctx, (tx, secret) => apiKeys.rotate(tx, id, secret, graceHours));
  }

  @Can("apiKey:revoke")
  @Mutation(() => ApiKey)
  revokeApiKey(@Arg("id", () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => apiKeys.revoke(tx, id));
  }

  @FieldResolver(() => User, { nullable: true })
  issuer() {
    return one(User, "issuerId");
  }
}

/** The transaction's result is what an idempotency receipt keeps, so the secret joins the answer only afterwards. */
async function withSecret(ctx: Context, work: (tx: Transaction, secret: string) => Promise<ApiKey>): Promise<CreatedApiKey> {
  const secret = apiKeys.newKeySecret();
  const created = await ctx.transact(async (tx) => {
    const { id } = await work(tx, secret);
    return { apiKey: { id }, secret: null };
  });
  return { ...created, secret };
}
