import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { withAbilities } from "../../core/access/access";
import { ConditionInput, ConditionNode } from "../../core/condition/condition.graph";
import type { Condition } from "../../core/condition/condition.types";
import { nodesOf, readCondition } from "../../core/condition/read";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { listing } from "../../core/graph/records";
import { batch, list, one } from "../../core/graph/relations";
import { connection } from "../../core/graph/types";
import { User } from "../../identity/user/user.entity";
import { Segment } from "./segment.entity";
import { CreateSegmentInput, SegmentListArgs, UpdateSegmentInput } from "./segment.inputs";
import * as segments from "./segment.service";

withAbilities(Segment);

listing(Segment, { sorts: { NAME: "name" }, order: ["NAME", "ASC"] });

export const SegmentConnection = connection(Segment);

/** Counting works through all customers: it costs the caller's budget as much as a page of hundreds. */
const countCost = { cost: 300 };

@Resolver(() => Segment)
export class SegmentResolver {
  @Can("segment:read")
  @Query(() => Segment, { nullable: true })
  segment(@Arg("id", () => ID) id: string): string {
    return id;
  }

  @Can("segment:read")
  @Query(() => SegmentConnection)
  segments(@Args(() => SegmentListArgs) args: SegmentListArgs) {
    return list(Segment, args);
  }

  @Can("segment:read")
  @Extensions(countCost)
  @Query(() => Int, { description: "How many of the customers that you may see meet a condition now." })
  countCustomers(@Arg("condition", () => ConditionInput) condition: ConditionInput, @Ctx() ctx: Context): Promise<number> {
    return segments.countMeeting(ctx, readCondition("Customer", condition, ctx, "condition"));
  }

  @Can("segment:create")
  @Mutation(() => Segment)
  createSegment(@Arg("input", () => CreateSegmentInput) input: CreateSegmentInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => segments.create(tx, input));
  }

  @Can("segment:update")
  @Mutation(() => Segment)
  updateSegment(
    @Arg("id", () => ID) id: string,
    @Arg("version", () => Int) version: number,
    @Arg("input", () => UpdateSegmentInput) input: UpdateSegmentInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.transact((tx) => segments.update(tx, id, version, input));
  }

  @Can("segment:delete")
  @Mutation(() => Boolean)
  async deleteSegment(@Arg("id", () => ID) id: string, @Ctx() ctx: Context): Promise<boolean> {
    await ctx.transact((tx) => segments.remove(tx, id));
    return true;
  }

  @FieldResolver(() => User, { nullable: true })
  owner() {
    return one(User, "ownerId");
  }

  @FieldResolver(() => [ConditionNode], { description: "Who is in it." })
  condition() {
    return batch(["condition"], (parents) => Promise.resolve(parents.map(({ condition }) => nodesOf((typeof condition === "string" ? JSON.parse(condition) : condition) as Condition))));
  }

  @Extensions(countCost)
  @FieldResolver(() => Int, { nullable: true, description: "How many of its customers you may see, now; null where it asks about what you may not see." })
  customerCount() {
    return batch([], (parents, ctx) => segments.countEach(ctx, parents.map(({ id }) => id)));
  }
}
