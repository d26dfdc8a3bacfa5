import type { Context } from "../../core/context";
import { readEvents, type EventRecord } from "../../core/events/read";
import { entityOfId, type EntityClass } from "../../core/graph/records";
import { subjects } from "../rule/subjects";

/** The ids of records that something happened to, by their type. */
export type Touched = ReadonlyMap<EntityClass, ReadonlySet<string>>;

/** More changes at once than these are not worth following one by one. */
export const most = 50_000;

const page = 5_000;

/** The events after which something else can be said of a person; the others tell of signing in and the like. */
const changesPeople = new Set(["user.updated", "user.deactivated", "user.reactivated", "user.roleChanged", "user.joined"]);

/** Changes of the calendar and of teams reach more records than their events name. */
const reachesAll = /^(calendar|team|backup)\./;

/** The records that the events after one place and up to another tell of; undefined where there are too many, or nobody can say which. */
export async function touchedBetween(ctx: Context, after: number, until: number): Promise<Touched | undefined> {
  if (until - after > most) return undefined;
  const touched = new Map<EntityClass, Set<string>>();
  for (let place = after; place < until; ) {
    const events = await readEvents(ctx.sql, place, page);
    if (events.some(({ type }) => reachesAll.test(type))) return undefined;
    for (const event of events) for (const id of idsIn(event)) note(touched, id);
    if (events.length < page) break;
    place = events.at(-1)?.seq ?? until;
  }
  return touched;
}

/**
 * The record of an event, and those of its further ids that are of a kind that rules watch: an order's customer has other
 * totals. People and teams are named without having changed. What happens to alerts is what rules do themselves.
 */
function idsIn({ type, recordId, subject }: EventRecord): string[] {
  if (type.startsWith("alert.") || (type.startsWith("user.") && !changesPeople.has(type))) return [];
  const further = Object.values(subject).filter((id): id is string => typeof id === "string" && id !== recordId);
  return [recordId, ...further.filter((id) => (entityOfId(id)?.name ?? "") in subjects)];
}

function note(touched: Map<EntityClass, Set<string>>, id: string): void {
  const entity = entityOfId(id);
  if (!entity) return;
  const ids = touched.get(entity);
  if (ids) ids.add(id);
  else touched.set(entity, new Set([id]));
}
