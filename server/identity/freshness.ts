import { second, type Clock } from "../core/clock";

/** How long something read about people, teams and credentials is used without asking again, in milliseconds. */
const freshFor = 5 * second;

let revision = 0;

/** When something was read. Taken before the reading, so that a change meanwhile makes it old at once. */
export interface Reading {
  readonly at: number;
  readonly revision: number;
}

export const readingNow = (clock: Clock): Reading => ({ at: clock.now().getTime(), revision });

/** Whether what was read then may still be used: in this process until a change, of other processes' changes for a few seconds. */
export const isFresh = (reading: Reading, now: number): boolean => reading.revision === revision && now - reading.at < freshFor;

/** To be called after the commit of every change to people, teams, sessions and keys (`tx.afterCommit(peopleChanged)`). */
export function peopleChanged(): void {
  revision++;
}
