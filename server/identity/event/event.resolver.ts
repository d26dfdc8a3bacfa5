import { Arg, FieldResolver, ID, Int, Query, Resolver } from "type-graphql";
import { Event } from "../../core/events/event.entity";
import { Can } from "../../core/graph/can";
import { list, one } from "../../core/graph/relations";
import { Cursor } from "../../core/graph/scalars";
import { connection } from "../../core/graph/types";
import { User } from "../user/user.entity";

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

  @FieldResolver(() => User, { nullable: true, description: "Who did it; null for the system itself." })
  actor() {
    return one(User, "actorId");
  }
}
