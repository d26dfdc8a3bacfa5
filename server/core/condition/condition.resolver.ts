import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../context";
import { SignedIn } from "../graph/can";
import { TestableType } from "./condition.graph";
import { describeTypes } from "./describe";

@Resolver()
export class ConditionResolver {
  @SignedIn()
  @Query(() => [TestableType], { description: "What you may say in a condition over records of a type, e.g. Customer, and of all that it leads to; the type itself first." })
  conditionVocabulary(@Arg("type", () => String) type: string, @Ctx() ctx: Context): TestableType[] {
    return describeTypes(type, ctx);
  }
}
