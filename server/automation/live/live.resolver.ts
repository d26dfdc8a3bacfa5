import { Arg, Ctx, ID, Query, Resolver, Root, Subscription } from "type-graphql";
import type { Context } from "../../core/context";
import type { EventRecord } from "../../core/events/read";
import { Can, SignedIn } from "../../core/graph/can";
import { entityOfId } from "../../core/graph/records";
import { Cursor } from "../../core/graph/scalars";
import { AlertFilter } from "../alert/alert.inputs";
import { assertFilter } from "../alert/alert.listing";
import { eventsFor, eventsOf, isOfType, noticed, sighted, sightedAlert } from "./live.stream";
import { AlertEvent, ChangeEvent, changingTypes, EventNotice } from "./live.types";

const raised = ({ type }: EventRecord): boolean => type === "alert.raised";
const changed = ({ type }: EventRecord): boolean => type.startsWith("alert.") && type !== "alert.raised";

interface AlertArgs {
  readonly after?: string | null;
  readonly filter?: AlertFilter | null;
}

interface NoticeArgs {
  readonly after?: string | null;
  readonly types?: readonly string[] | null;
}

interface ChangeArgs extends NoticeArgs {
  readonly recordId?: string | null;
}

/** Events about alerts; a filter by what the viewer may not see is refused at once. */
const alertsFor = (topic: string, wanted: (event: EventRecord) => boolean) => async ({ args, context }: { args: AlertArgs; context: unknown }) => {
  const [{ after, filter }, ctx] = [args, context as Context];
  await assertFilter(ctx, filter ?? undefined);
  return eventsFor(ctx, after, { topic: topicOf(topic, { filter }), wanted: (event) => wanted(event) && mayMeet(filter, event) });
};

/** The same for those who ask for the same, wherever they begin. */
const topicOf = (name: string, asked: object): string => name + JSON.stringify(asked);

/** What subscribers are told of events: each with its cursor, of records that they may see. */
@Resolver()
export class LiveResolver {
  @SignedIn()
  @Query(() => Cursor, { description: "The cursor of now. Ask for it before you load data, and subscribe after it: nothing is missed between." })
  eventCursor(@Ctx() ctx: Context): Promise<string> {
    return eventsOf(ctx).latestCursor();
  }

  @Can("alert:read")
  @Subscription(() => AlertEvent, { description: "New alerts that you may see; first those after the cursor. The filter is asked of each alert as it is now.", subscribe: alertsFor("alertRaised", raised) })
  async alertRaised(
    @Root() event: EventRecord,
    @Ctx() ctx: Context,
    @Arg("after", () => Cursor, { nullable: true }) _after?: string,
    @Arg("filter", () => AlertFilter, { nullable: true }) filter?: AlertFilter,
  ): Promise<AlertEvent> {
    return { ...(await sightedAlert(ctx, event, filter)), alert: event.recordId };
  }

  @Can("alert:read")
  @Subscription(() => AlertEvent, {
    description: "Alerts that were snoozed, done, dismissed, given to somebody or taken up again, or whose cause went away; first those after the cursor. The filter is asked of each alert as it is now.",
    subscribe: alertsFor("alertChanged", changed),
  })
  async alertChanged(
    @Root() event: EventRecord,
    @Ctx() ctx: Context,
    @Arg("after", () => Cursor, { nullable: true }) _after?: string,
    @Arg("filter", () => AlertFilter, { nullable: true }) filter?: AlertFilter,
  ): Promise<AlertEvent> {
    return { ...(await sightedAlert(ctx, event, filter)), alert: event.recordId };
  }

  @SignedIn()
  @Subscription(() => EventNotice, {
    description: "What happened to records of every kind that you may see; first what is after the cursor. Load the record where you need more than that it changed.",
    subscribe({ args, context }) {
      const { after, types } = args as NoticeArgs;
      return eventsFor(context as Context, after, { topic: topicOf("events", { types }), wanted: noticed(types) });
    },
  })
  async events(
    @Root() event: EventRecord,
    @Ctx() ctx: Context,
    @Arg("after", () => Cursor, { nullable: true }) _after?: string,
    @Arg("types", () => [String], { nullable: true, description: "Kinds (opportunity) or kinds of change (ticket.replied); any, where left out." }) _types?: string[],
  ): Promise<EventNotice> {
    const { id, type, recordId, at, actorId } = event;
    return { ...(await sighted(ctx, event)), id, type, recordId, at, actor: actorId };
  }

  @SignedIn()
  @Subscription(() => ChangeEvent, {
    description: "Changes to records that you may see; first those after the cursor.",
    subscribe({ args, context }) {
      const { after, ...asked } = args as ChangeArgs;
      return eventsFor(context as Context, after, { topic: topicOf("recordChanged", asked), wanted: changeOf(asked) });
    },
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
function changeOf({ types, recordId }: ChangeArgs): (event: EventRecord) => boolean {
  const isWanted = isOfType(types);
  return (event) => changingTypes.has(entityOfId(event.recordId)?.name ?? "") && (recordId == null || event.recordId === recordId) && isWanted(event);
}

/** What an alert is about never changes, so an event of another rule or customer need not be looked up. */
function mayMeet(filter: AlertFilter | null | undefined, { subject }: EventRecord): boolean {
  return (["ruleId", "customerId"] as const).every((column) => !filter?.[column] || subject[column] === undefined || filter[column].includes(subject[column] ?? ""));
}
