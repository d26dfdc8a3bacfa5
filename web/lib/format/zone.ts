/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
  }).formatToParts(instant);
  const part = (type: string) => parts.find(each => each.type === type)?.value ?? "00";
  const wall = Date.parse(`${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:${part("second")}Z`);
  return wall - Math.floor(instant / 1_000) * 1_000;
}

/**
 * The instant at which a zone's clock shows a local time (`2026-01-31T09:00`), in RFC 3339.
 * An hour that the change to summer time leaves out is taken as the one after it.
 */
export function instantOf(local: string, timeZone: string): string {
  const wall = Date.parse(`${local}Z`);
  const guess = wall - offsetAt(wall, timeZone);
  return new Date(wall - offsetAt(guess, timeZone)).toISOString();
}

/** What a zone's clock shows at an instant, `2026-01-31T09:00`, as date-time fields want it. */
export function localTime(instant: string | number, timeZone: string): string {
  const time = new Date(instant).getTime();
  return new Date(time + offsetAt(time, timeZone)).toISOString().slice(0, 16);
}
