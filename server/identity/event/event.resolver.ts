import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, FieldResolver, ID, Info, Int, Query, Resolver } from "type-graphql";
import { Event } from "../../core/events/event.entity";
import { Can } from "../../core/graph/can";
import { anyOne, batch, list, one } from "../../core/graph/relations";
import { Cursor } from "../../core/graph/scalars";
import { connection, Node } from "../../core/graph/types";
import { FieldChange } from "../../core/history/field-change";
import { changesOf, recordsInSight } from "../../core/history/history";
import { User } from "../user/user.entity";
import { AuditEventListArgs } from "./event.inputs";
import "./event.listing";

export const EventConnection = connection(Event);

/** The audit trail, newest first. Its actor is a person, whom core does not know. */
@Resolver(() => Event)
export class EventResolver {
  @Can("event:read")
  @Query(() => EventConnection)
  events(
    @Arg("first", () => Int, { nullable: true }) first?: number,
    @Arg("after", () => Cursor, { nullable: true }) after?: string,
    @Arg("recordId", () => ID, { nullable: true }) recordId?: string,
    @Arg("type", () => [String], { nullable: true, description: "Any of these, e.g. opportunity.won." }) type?: string[],
  ) {
    // Every event is about a record and has a type, so null can only mean "any".
    return list(Event, { first, after, filter: { recordId: recordId ?? undefined, type: type ?? undefined } });
  }

  @Can("event:read")
  @Query(() => EventConnection, { description: "The audit trail, newest first unless sorted otherwise." })
  auditEvents(@Args(() => AuditEventListArgs) args: AuditEventListArgs) {
    return list(Event, args);
  }

  @FieldResolver(() => User, { nullable: true, description: "Who did it; null for the system itself." })
  actor() {
    return one(User, "actorId");
  }

  @FieldResolver(() => Node, { nullable: true, description: "The record, as it is now; null where it is gone or you may not see it." })
  record() {
    return anyOne("recordId");
  }

  @FieldResolver(() => [FieldChange], { nullable: true, description: "What changed, as far as you may see it; nothing of a record that you may not see." })
  changes(@Info() { schema }: GraphQLResolveInfo) {
    return batch(["recordId", "changes"], async (rows, ctx) => {
      const events = rows.map((row) => row as unknown as Pick<Event, "id" | "recordId"> & { changes: string | null });
      const seen = await recordsInSight(ctx, events.map(({ recordId }) => recordId));
      return events.map((event) => (seen.has(event.recordId) ? changesOf(ctx, schema, event) : []));
    });
  }
}
