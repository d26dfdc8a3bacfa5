import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { SignedIn } from "../../core/graph/can";
import { NotificationChoice, UpdateNotificationsInput } from "./notification.inputs";
import { choiceOf, choose } from "./notification.service";

@Resolver()
export class NotificationResolver {
  @SignedIn()
  @Query(() => NotificationChoice, { description: "How you are told of your alerts by mail." })
  notificationChoice(@Ctx() ctx: Context) {
    return choiceOf(ctx);
  }

  @SignedIn()
  @Mutation(() => NotificationChoice, { description: "Changes how you are told of your alerts by mail." })
  updateNotifications(@Arg("input", () => UpdateNotificationsInput) input: UpdateNotificationsInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => choose(tx, input));
  }
}
