import { MaxLength } from "class-validator";
import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can, Public, SignedIn, WithoutReceipt } from "../../core/graph/can";
import { Filled } from "../../core/validation";
import { setSessionCookie } from "../session/session.cookie";
import * as changes from "./second-factor.change";
import { describeSecondFactor, secondFactorIsDue } from "./second-factor.overview";
import { ChangedSecondFactor, PasskeyRequestAnswer, SecondFactor, TotpSetupAnswer } from "./second-factor.types";

@ArgsType()
class AddPasskeyArgs {
  @Field()
  @MaxLength(100)
  challenge!: string;

  @Field({ description: "What you call it, e.g. the device it is on." })
  @Filled()
  @MaxLength(60)
  name!: string;

  @Field({ description: "JSON of what navigator.credentials.create answered." })
  @MaxLength(20_000)
  passkey!: string;
}

@Resolver()
export class SecondFactorResolver {
  @SignedIn()
  @Query(() => SecondFactor, { description: "Your own." })
  secondFactor(@Ctx() ctx: Context) {
    return describeSecondFactor(ctx);
  }

  @Public()
  @Query(() => Boolean, { description: "You need a second factor in this workspace and have none; false before sign-in." })
  secondFactorDue(@Ctx() ctx: Context) {
    return secondFactorIsDue(ctx);
  }

  @SignedIn()
  @WithoutReceipt()
  @Mutation(() => TotpSetupAnswer, { description: "Begins to set up an authenticator app; enableTotp ends it. Needs a fresh proof." })
  startTotp(@Ctx() ctx: Context) {
    return changes.beginTotp(ctx);
  }

  @SignedIn()
  @WithoutReceipt()
  @Mutation(() => ChangedSecondFactor, { description: "Makes the authenticator app count, with a first code from it. Ends your other sessions." })
  async enableTotp(@Arg("code") code: string, @Ctx() ctx: Context) {
    return changed(ctx, await changes.enableTotp(ctx, code));
  }

  @SignedIn()
  @WithoutReceipt()
  @Mutation(() => ChangedSecondFactor)
  async disableTotp(@Ctx() ctx: Context) {
    return changed(ctx, await changes.disableTotp(ctx));
  }

  @SignedIn()
  @WithoutReceipt()
  @Mutation(() => PasskeyRequestAnswer, { description: "Begins to make a passkey; addPasskey ends it. Needs a fresh proof." })
  startPasskey(@Ctx() ctx: Context) {
    return changes.beginPasskey(ctx);
  }

  @SignedIn()
  @WithoutReceipt()
  @Mutation(() => ChangedSecondFactor, { description: "Takes the new passkey. Ends your other sessions." })
  async addPasskey(@Args(() => AddPasskeyArgs) { challenge, name, passkey }: AddPasskeyArgs, @Ctx() ctx: Context) {
    return changed(ctx, await changes.keepPasskey(ctx, challenge, name.trim(), passkey));
  }

  @SignedIn()
  @WithoutReceipt()
  @Mutation(() => ChangedSecondFactor)
  async removePasskey(@Arg("id", () => ID) id: string, @Ctx() ctx: Context) {
    return changed(ctx, await changes.dropPasskey(ctx, id));
  }

  @SignedIn()
  @WithoutReceipt()
  @Mutation(() => ChangedSecondFactor, { description: "Ten new recovery codes; the old ones count no more. Needs a fresh proof." })
  async renewRecoveryCodes(@Ctx() ctx: Context) {
    return { recoveryCodes: await changes.newRecoveryCodes(ctx) };
  }

  @Can("user:resetSecondFactor")
  @Mutation(() => Boolean, { description: "Takes away all second factors of somebody who has lost them, and ends their sessions. Needs a fresh proof." })
  async resetSecondFactor(@Arg("userId", () => ID) userId: string, @Ctx() ctx: Context) {
    await ctx.transact((tx) => changes.resetSecondFactor(tx, userId));
    return true;
  }
}

/** The session's new token goes to the browser, the codes to the person. */
function changed({ cookies }: Context, { token, recoveryCodes }: changes.SecondFactorChange): ChangedSecondFactor {
  if (cookies) setSessionCookie(cookies, token);
  return { recoveryCodes };
}
