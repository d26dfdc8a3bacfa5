import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { DateTime as Calendar } from "luxon";

const textOf = (node: ValueNode): unknown => (node.kind === Kind.STRING ? node.value : undefined);

function scalar(name: string, description: string, read: (value: unknown) => unknown, write: (value: unknown) => unknown = (value) => value): GraphQLScalarType {
  return new GraphQLScalarType({ name, description, parseValue: read, parseLiteral: (node) => read(textOf(node)), serialize: write });
}

function readTime(value: unknown): Date {
  const time = typeof value === "string" ? Calendar.fromISO(value, { setZone: true }) : undefined;
  const zoned = typeof value === "string" && /(?:[zZ]|[+-]\d{2}:?\d{2})$/.test(value);
  if (!time?.isValid || !zoned || time.year < 1000 || time.year > 9999) throw new GraphQLError("must be a time with a zone, such as 2026-01-31T09:00:00Z");
  return time.toJSDate();
}

function readDate(value: unknown): string {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value) || !Calendar.fromISO(value).isValid) throw new GraphQLError("must be a day, such as 2026-01-31");
  return value;
}

function readCursor(value: unknown): string {
  if (typeof value !== "string" || value.length > 1_000) throw new GraphQLError("must be a cursor that the API gave out");
  return value;
}

/** A moment, RFC 3339, UTC, to the millisecond. A `Date` in inputs, text in results. */
export const DateTime = scalar("DateTime", "A moment, RFC 3339 in UTC with milliseconds, e.g. 2026-01-31T09:00:00.000Z.", readTime, (value) =>
  value instanceof Date ? value.toISOString() : value,
);

/** A calendar day, text everywhere. */
export const Day = scalar("Date", "A calendar day without a time, e.g. 2026-01-31.", readDate);

/** A place in a list or in the event stream. */
export const Cursor = scalar("Cursor", "An opaque place in a list or in the stream of events.", readCursor);
