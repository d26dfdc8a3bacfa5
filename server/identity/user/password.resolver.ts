import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { SignedIn, WithoutReceipt } from "../../core/graph/can";
import { setSessionCookie } from "../session/session.cookie";
import { ChangePasswordInput } from "./password.inputs";
import { changePassword } from "./password.service";

@Resolver()
export class PasswordResolver {
  @SignedIn()
  @WithoutReceipt()
  @Mutation(() => Boolean, { description: "Changes your own password and ends all your other sessions. Sets a new session cookie." })
  async changePassword(@Arg("input", () => ChangePasswordInput) input: ChangePasswordInput, @Ctx() ctx: Context) {
    const token = await changePassword(ctx, input);
    if (ctx.cookies) setSessionCookie(ctx.cookies, token);
    return true;
  }
}
