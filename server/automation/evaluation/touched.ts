import type { Context } from "../../core/context";
import { readEvents, type EventRecord } from "../../core/events/read";
import { entityOfId, type EntityClass } from "../../core/graph/records";
import { subjects } from "../rule/subjects";

/** What has happened, as far as rules may say another thing after it. */
export interface Touched {
  /** The ids of records that something happened to, by their type. */
  readonly records: ReadonlyMap<EntityClass, ReadonlySet<string>>;
  /** Whether the figures of customers were worked out anew. */
  readonly figures: boolean;
}

/** More changes at once than these are not worth following one by one. */
export const most = 50_000;

const page = 5_000;

/** The events after which something else can be said of a person; the others tell of signing in and the like. */
const changesPeople = new Set(["user.updated", "user.deactivated", "user.reactivated", "user.roleChanged", "user.joined"]);

/** The event that tells that conditions know other figures of the customers now. */
const figuresCarried = "warehouse.carried";

/** Changes of the calendar, of teams and of rights reach more records than their events name. */
const reachesAll = /^(calendar|team|backup|policy)\./;

/** The records that the events after one place and up to another tell of; undefined where there are too many, or nobody can say which. */
export async function touchedBetween(ctx: Context, after: number, until: number): Promise<Touched | undefined> {
  if (until - after > most) return undefined;
  const records = new Map<EntityClass, Set<string>>();
  let figures = false;
  for (let place = after; place < until; ) {
    const events = await readEvents(ctx.sql, place, page);
    if (events.some(({ type }) => reachesAll.test(type))) return undefined;
    for (const event of events) for (const id of idsIn(event)) note(records, id);
    figures ||= events.some(({ type }) => type === figuresCarried);
    if (events.length < page) break;
    place = events.at(-1)?.seq ?? until;
  }
  return { records, figures };
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
