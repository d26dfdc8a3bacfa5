import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can, Public, SignedIn, WithoutReceipt } from "../../core/graph/can";
import { ProofInput } from "../second-factor/proof.inputs";
import { ProofRequest } from "../second-factor/second-factor.types";
import { proveIdentity, startProof } from "./proof.service";
import { ownSessions } from "./session-list";
import { clearSessionCookie, setSessionCookie } from "./session.cookie";
import * as sessions from "./session.service";
import { BrowserSession } from "./session.types";

@Resolver()
export class SessionResolver {
  @SignedIn()
  @Query(() => [BrowserSession], { description: "The browsers in which you are signed in, last used first." })
  sessions(@Ctx() ctx: Context) {
    return ownSessions(ctx);
  }

  @SignedIn()
  @WithoutReceipt()
  @Mutation(() => ProofRequest, { description: "How you can prove who you are (see proveIdentity)." })
  startProof(@Ctx() ctx: Context) {
    return startProof(ctx);
  }

  @SignedIn()
  @WithoutReceipt()
  @Mutation(() => Boolean, { description: "Proves again who you are, which opens dangerous steps for 15 minutes (see STEP_UP_REQUIRED). Sets a new session cookie." })
  async proveIdentity(@Arg("proof", () => ProofInput) proof: ProofInput, @Ctx() ctx: Context) {
    const token = await proveIdentity(ctx, proof);
    if (ctx.cookies) setSessionCookie(ctx.cookies, token);
    return true;
  }

  @SignedIn()
  @Mutation(() => Boolean, { description: "Ends one of your own sessions at once." })
  async endSession(@Arg("id", () => ID) id: string, @Ctx() ctx: Context) {
    await ctx.transact((tx) => sessions.endSession(tx, id));
    return true;
  }

  @SignedIn()
  @Mutation(() => Int, { description: "Ends all of your sessions but this one; says how many." })
  endOtherSessions(@Ctx() ctx: Context) {
    const { userId, sessionId } = sessions.ownSession(ctx);
    return ctx.transact((tx) => sessions.endSessions(tx, userId, sessionId));
  }

  @Can("user:update")
  @Mutation(() => Int, { description: "Ends all sessions of a person, but for the one that asks; says how many." })
  endSessionsOf(@Arg("userId", () => ID) userId: string, @Ctx() ctx: Context) {
    return ctx.transact((tx) => sessions.endSessionsOf(tx, userId));
  }

  @Public()
  @Mutation(() => Boolean, { description: "Ends the session and takes its cookie back; false where there was none." })
  async signOut(@Ctx() ctx: Context) {
    const ended = await ctx.transact(sessions.signOut);
    if (ctx.cookies) clearSessionCookie(ctx.cookies);
    return ended;
  }
}
