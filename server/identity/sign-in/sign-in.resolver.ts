import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Public } from "../../core/graph/can";
import { SeenBy } from "../../core/graph/relations";
import { SecondFactorInput } from "../second-factor/proof.inputs";
import { PasskeyRequestAnswer } from "../second-factor/second-factor.types";
import type { SignedIn } from "../session/session.service";
import { describeViewer } from "../viewer/viewer.service";
import { SignedInViewer } from "../viewer/viewer.types";
import { finishSignIn, signIn, startPasskeySignIn } from "./sign-in.service";

@Resolver()
export class SignInResolver {
  @Public()
  @Mutation(() => SignedInViewer, { description: "Sets the session cookie. People with a second factor get SECOND_FACTOR_REQUIRED, and go on with finishSignIn." })
  async signIn(@Arg("email") email: string, @Arg("password") password: string, @Ctx() ctx: Context) {
    return seenByThem(ctx, await signIn(ctx, email, password));
  }

  @Public()
  @Mutation(() => PasskeyRequestAnswer, { description: "Asks for a passkey instead of address and password; finishSignIn takes the answer." })
  startPasskeySignIn(@Ctx() ctx: Context) {
    return startPasskeySignIn(ctx);
  }

  @Public()
  @Mutation(() => SignedInViewer, { description: "Sets the session cookie. A challenge lasts five minutes and five attempts." })
  async finishSignIn(@Arg("challenge") challenge: string, @Arg("proof", () => SecondFactorInput) proof: SecondFactorInput, @Ctx() ctx: Context) {
    return seenByThem(ctx, await finishSignIn(ctx, challenge, proof));
  }
}

/** The answer with the eyes of the person who has just signed in. */
function seenByThem(ctx: Context, { viewer }: SignedIn): SeenBy {
  const theirs = { ...ctx, viewer, zone: viewer.zone };
  return new SeenBy(theirs, describeViewer(theirs, viewer));
}
