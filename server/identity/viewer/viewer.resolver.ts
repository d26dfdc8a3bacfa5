import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Public, SignedIn } from "../../core/graph/can";
import { describeViewer, updateProfile } from "./viewer.service";
import { SignedInViewer, UpdateProfileInput } from "./viewer.types";

@Resolver(() => SignedInViewer)
export class ViewerResolver {
  @Public()
  @Query(() => SignedInViewer, { nullable: true, description: "Who asks; null before sign-in." })
  viewer(@Ctx() ctx: Context) {
    return ctx.viewer ? describeViewer(ctx, ctx.viewer) : null;
  }

  @SignedIn()
  @Mutation(() => SignedInViewer, { description: "Changes one's own name, title, language and time zone." })
  updateProfile(@Arg("input", () => UpdateProfileInput) input: UpdateProfileInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => updateProfile(tx, input));
  }
}
