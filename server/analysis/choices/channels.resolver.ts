import { Ctx, Extensions, Query, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { Can } from "../../core/graph/can";
import { ask } from "../semantic/question";
import { viewCost } from "../semantic/view";
import { channelsOf } from "./channels.service";

@Resolver()
export class ChannelsResolver {
  @Can("analysis:read")
  @Extensions(viewCost)
  @Query(() => [String], { description: "The channels that your orders came from, to narrow an analysis by: those with most orders first, at most 100." })
  async analysisChannels(@Ctx() ctx: Context): Promise<string[]> {
    const { channels } = await ask(ctx, undefined, channelsOf);
    return channels;
  }
}
