import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { list, one } from "../../core/graph/relations";
import { connection, PageArgs } from "../../core/graph/types";
import { User } from "../user/user.entity";
import { ApiKey } from "./api-key.entity";
import { CreateApiKeyInput, CreatedApiKey } from "./api-key.inputs";
import "./api-key.listing";
import * as apiKeys from "./api-key.service";

export const ApiKeyConnection = connection(ApiKey);

@Resolver(() => ApiKey)
export class ApiKeyResolver {
  @Can("apiKey:read")
  @Query(() => ApiKeyConnection, { description: "Your own keys, newest first; everybody's for administrators." })
  apiKeys(@Args(() => PageArgs) args: PageArgs) {
    return list(ApiKey, args);
  }

  /** The transaction's result is what an idempotency receipt keeps, so the secret joins the answer only afterwards. */
  @Can("apiKey:create")
  @Mutation(() => CreatedApiKey)
  async createApiKey(@Arg("input", () => CreateApiKeyInput) input: CreateApiKeyInput, @Ctx() ctx: Context) {
    const secret = apiKeys.newKeySecret();
    const created = await ctx.transact(async (tx) => {
      const { id } = await apiKeys.create(tx, input, secret);
      return { apiKey: { id }, secret: null };
    });
    return { ...created, secret };
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
