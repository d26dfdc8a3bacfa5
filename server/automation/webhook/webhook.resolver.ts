import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context, Transaction } from "../../core/context";
import { Can } from "../../core/graph/can";
import { counted, list, many, one } from "../../core/graph/relations";
import { connection, PageArgs } from "../../core/graph/types";
import { User } from "../../identity/user/user.entity";
import { DeliveryStatus, WebhookDelivery } from "./webhook-delivery.entity";
import { Webhook } from "./webhook.entity";
import { CreatedWebhook, CreateWebhookInput, UpdateWebhookInput, WebhookDeliveryListArgs } from "./webhook.inputs";
import "./webhook.listing";
import { newWebhookSecret } from "./webhook.rules";
import * as webhooks from "./webhook.service";

export const WebhookConnection = connection(Webhook);
export const WebhookDeliveryConnection = connection(WebhookDelivery);

@Resolver(() => Webhook)
export class WebhookResolver {
  @Can("webhook:read")
  @Query(() => WebhookConnection, { description: "Your own webhooks, newest first; everybody's for administrators." })
  webhooks(@Args(() => PageArgs) args: PageArgs) {
    return list(Webhook, args);
  }

  @Can("webhook:read")
  @Query(() => WebhookDeliveryConnection, { description: "Newest first; with status DEAD the dead letters." })
  webhookDeliveries(@Args(() => WebhookDeliveryListArgs) args: WebhookDeliveryListArgs) {
    return list(WebhookDelivery, args);
  }

  @Can("webhook:create")
  @Mutation(() => CreatedWebhook)
  async createWebhook(@Arg("input", () => CreateWebhookInput) input: CreateWebhookInput, @Ctx() ctx: Context) {
    await webhooks.assertAddress(ctx, input.url);
    return withSecret(ctx, (tx, secret) => webhooks.create(tx, input, secret));
  }

  @Can("webhook:update")
  @Mutation(() => Webhook)
  async updateWebhook(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("input", () => UpdateWebhookInput) input: UpdateWebhookInput, @Ctx() ctx: Context) {
    await webhooks.assertAddress(ctx, input.url);
    return ctx.transact((tx) => webhooks.update(tx, id, version, input));
  }

  @Can("webhook:rotate")
  @Mutation(() => CreatedWebhook, { description: "Gives a webhook a new secret; for a while deliveries are signed with both." })
  rotateWebhookSecret(@Arg("id", () => ID) id: string, @Arg("graceHours", () => Int, { defaultValue: 24, description: "How long the old secret signs too, 0 to 168." }) graceHours: number, @Ctx() ctx: Context) {
    return withSecret(ctx, (tx, secret) => webhooks.rotate(tx, id, secret, graceHours));
  }

  @Can("webhook:delete")
  @Mutation(() => ID)
  deleteWebhook(@Arg("id", () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => webhooks.remove(tx, id));
  }

  @Can("webhook:test")
  @Mutation(() => WebhookDelivery, { description: "Sends a delivery of type webhook.test, which tells of nothing." })
  testWebhook(@Arg("id", () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => webhooks.test(tx, id));
  }

  @Can("webhookDelivery:replay")
  @Mutation(() => WebhookDelivery, { description: "Sends a delivery again that was given up, under the same id." })
  replayWebhookDelivery(@Arg("id", () => ID) id: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => webhooks.replay(tx, id));
  }

  @Can("webhook:update")
  @Mutation(() => Int, { description: "Sends everything again that was given up for a webhook; how much that is." })
  replayWebhookDeliveries(@Arg("webhookId", () => ID) webhookId: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => webhooks.replayAll(tx, webhookId));
  }

  @FieldResolver(() => User, { nullable: true, description: "It is told of what this person may see." })
  owner() {
    return one(User, "ownerId");
  }

  @FieldResolver(() => WebhookDeliveryConnection)
  deliveries(@Args(() => PageArgs) args: PageArgs) {
    return many(WebhookDelivery, "webhookId", args);
  }

  @FieldResolver(() => Int, { description: "Deliveries that wait to be sent, or sent again." })
  waitingCount() {
    return counted(WebhookDelivery, "webhookId", { status: [DeliveryStatus.WAITING] });
  }

  @FieldResolver(() => Int, { description: "Deliveries that were given up." })
  deadCount() {
    return counted(WebhookDelivery, "webhookId", { status: [DeliveryStatus.DEAD] });
  }
}

/** The transaction's result is what an idempotency receipt keeps, so the secret joins the answer only afterwards. */
async function withSecret(ctx: Context, work: (tx: Transaction, secret: string) => Promise<Webhook>): Promise<CreatedWebhook> {
  const secret = newWebhookSecret();
  const created = await ctx.transact(async (tx) => {
    const { id } = await work(tx, secret);
    return { webhook: { id }, secret: null };
  });
  return { ...created, secret };
}
