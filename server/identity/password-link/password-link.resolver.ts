import { Arg, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Context, Transaction } from "../../core/context";
import { Can, Public } from "../../core/graph/can";
import { newSecret } from "../secret";
import * as invitations from "./invitation.service";
import { acceptInvitation, resetPassword } from "./link-use.service";
import { attemptLink, attemptRequest } from "./link-limits";
import { describeLink, linkAddress } from "./password-link.service";
import { InviteUserInput, PasswordLinkFacts, PasswordLinkKind, PasswordLinkMade, PasswordSet } from "./password-link.types";
import * as resets from "./password-reset.service";

@Resolver()
export class PasswordLinkResolver {
  @Can("user:create")
  @Mutation(() => PasswordLinkMade, { description: "Takes up a person who sets a password by a link: sent by mail, or handed over where no mail is sent." })
  inviteUser(@Arg("input", () => InviteUserInput) input: InviteUserInput, @Ctx() ctx: Context) {
    return withLink(ctx, PasswordLinkKind.INVITATION, (tx, token) => invitations.invite(tx, input, token));
  }

  @Can("user:create")
  @Mutation(() => PasswordLinkMade, { description: "Makes a new link for an invitation; the earlier one is useless from then on." })
  resendInvitation(@Arg("id", () => ID) id: string, @Ctx() ctx: Context) {
    return withLink(ctx, PasswordLinkKind.INVITATION, (tx, token) => invitations.resend(tx, id, token));
  }

  @Can("user:create")
  @Mutation(() => Boolean, { description: "Takes an invitation back that nobody has accepted." })
  async revokeInvitation(@Arg("id", () => ID) id: string, @Ctx() ctx: Context) {
    await ctx.transact((tx) => invitations.revoke(tx, id));
    return true;
  }

  @Can("user:update")
  @Mutation(() => PasswordLinkMade, { description: "A link by which somebody sets a new password: sent by mail, or handed over where no mail is sent." })
  makeResetLink(@Arg("id", () => ID) id: string, @Ctx() ctx: Context) {
    return withLink(ctx, PasswordLinkKind.RESET, (tx, token) => resets.makeResetLink(tx, id, token));
  }

  @Public()
  @Query(() => PasswordLinkFacts, { nullable: true, description: "What a link is for; null where it is of no use." })
  async passwordLink(@Arg("token") token: string, @Ctx() ctx: Context) {
    await attemptLink(ctx);
    return ctx.transact((tx) => describeLink(tx, token));
  }

  @Public()
  @Mutation(() => Boolean, { description: "Sends a link to whoever has this address; the answer is the same where nobody does." })
  async requestPasswordReset(@Arg("email") email: string, @Ctx() ctx: Context) {
    await attemptRequest(ctx, email);
    await ctx.transact((tx) => resets.requestReset(tx, email));
    return true;
  }

  @Public()
  @Mutation(() => PasswordSet)
  async acceptInvitation(@Arg("token") token: string, @Arg("name") name: string, @Arg("password") password: string, @Ctx() ctx: Context) {
    await attemptLink(ctx);
    return acceptInvitation(ctx, token, name, password);
  }

  @Public()
  @Mutation(() => PasswordSet, { description: "Sets a new password by a link and ends all sessions of its person." })
  async resetPassword(@Arg("token") token: string, @Arg("password") password: string, @Ctx() ctx: Context) {
    await attemptLink(ctx);
    return resetPassword(ctx, token, password);
  }
}

/** The transaction's result is what an idempotency receipt keeps, so the link joins the answer only afterwards. */
async function withLink(ctx: Context, kind: PasswordLinkKind, work: (tx: Transaction, token: string) => Promise<{ id: string }>): Promise<PasswordLinkMade> {
  const token = newSecret();
  const made = await ctx.transact(async (tx) => ({ user: { id: (await work(tx, token)).id }, link: null }));
  return { ...made, link: ctx.site.sendsMail ? null : linkAddress(ctx, kind, token) };
}
