import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Public } from "../../core/graph/can";
import { SeenBy } from "../../core/graph/relations";
import { describeViewer } from "../viewer/viewer.service";
import { SignedInViewer } from "../viewer/viewer.types";
import { clearSessionCookie, setSessionCookie } from "./session.cookie";
import * as sessions from "./session.service";

@Resolver()
export class SessionResolver {
  @Public()
  @Mutation(() => SignedInViewer, { description: "Sets the session cookie." })
  async signIn(@Arg("email") email: string, @Arg("password") password: string, @Ctx() ctx: Context) {
    const { token, viewer } = await sessions.signIn(ctx, email, password);
    if (ctx.cookies) setSessionCookie(ctx.cookies, token);
    const theirs = { ...ctx, viewer, zone: viewer.zone };
    return new SeenBy(theirs, describeViewer(theirs, viewer));
  }

  @Public()
  @Mutation(() => Boolean, { description: "Ends the session and takes its cookie back; false where there was none." })
  async signOut(@Ctx() ctx: Context) {
    const ended = await ctx.transact(sessions.signOut);
    if (ctx.cookies) clearSessionCookie(ctx.cookies);
    return ended;
  }
}
