import { Arg, Ctx, ID, Resolver, Root, Subscription } from "type-graphql";
import type { Context } from "../../core/context";
import type { EventRecord } from "../../core/events/read";
import { Can, SignedIn } from "../../core/graph/can";
import { entityOfId } from "../../core/graph/records";
import { Cursor } from "../../core/graph/scalars";
import { eventsFor, sighted } from "./live.stream";
import { AlertEvent, ChangeEvent, changingTypes } from "./live.types";

const raised = ({ type }: EventRecord): boolean => type === "alert.raised";
const changed = ({ type }: EventRecord): boolean => type.startsWith("alert.") && type !== "alert.raised";

/** What subscribers are told of events: each with its cursor, of records that they may see. */
@Resolver()
export class LiveResolver {
  @Can("alert:read")
  @Subscription(() => AlertEvent, {
    description: "New alerts that you may see; first those after the cursor.",
    subscribe: ({ args, context }) => eventsFor(context as Context, args["after"] as string | null, raised),
  })
  async alertRaised(@Root() event: EventRecord, @Ctx() ctx: Context, @Arg("after", () => Cursor, { nullable: true }) _after?: string): Promise<AlertEvent> {
    return { ...(await sighted(ctx, event)), alert: event.recordId };
  }

  @Can("alert:read")
  @Subscription(() => AlertEvent, {
    description: "Alerts that were snoozed, done, resolved or reopened; first those after the cursor.",
    subscribe: ({ args, context }) => eventsFor(context as Context, args["after"] as string | null, changed),
  })
  async alertChanged(@Root() event: EventRecord, @Ctx() ctx: Context, @Arg("after", () => Cursor, { nullable: true }) _after?: string): Promise<AlertEvent> {
    return { ...(await sighted(ctx, event)), alert: event.recordId };
  }

  @SignedIn()
  @Subscription(() => ChangeEvent, {
    description: "Changes to records that you may see; first those after the cursor.",
    subscribe: ({ args, context }) => eventsFor(context as Context, args["after"] as string | null, changeOf(args)),
  })
  async recordChanged(
    @Root() event: EventRecord,
    @Ctx() ctx: Context,
    @Arg("after", () => Cursor, { nullable: true }) _after?: string,
    @Arg("types", () => [String], { nullable: true, description: "Kinds (opportunity) or kinds of change (ticket.replied); any, where left out." }) _types?: string[],
    @Arg("recordId", () => ID, { nullable: true }) _recordId?: string,
  ): Promise<ChangeEvent> {
    const { type, recordId, at, actorId } = event;
    return { ...(await sighted(ctx, event)), type, recordId, at, actor: actorId, record: recordId };
  }
}

/** Which changes are asked for. */
function changeOf({ types, recordId }: { types?: readonly string[] | null; recordId?: string | null }): (event: EventRecord) => boolean {
  const isWanted = (type: string): boolean => types?.some((wanted) => type === wanted || type.startsWith(`${wanted}.`)) ?? true;
  return (event) => changingTypes.has(entityOfId(event.recordId)?.name ?? "") && (recordId == null || event.recordId === recordId) && isWanted(event.type);
}
