import { DateTime } from "luxon";
import { minute, day } from "../clock";

/** How many backups are kept: the last one of each of so many days, weeks and months that have one. */
export interface Keep {
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
}

/** When backups are made by themselves, where they lie and how long they are kept. */
export interface BackupPlan {
  /** The folder on the server. */
  readonly folder: string;
  /** Milliseconds between full backups; undefined for none by themselves. */
  readonly every: number | undefined;
  /** Milliseconds between increments; undefined for none. */
  readonly incrementEvery: number | undefined;
  readonly keep: Keep;
}

/** A backup as the plan looks at it. */
export interface PlannedBackup {
  readonly id: string;
  /** The full backup that it belongs to; null for a full one. */
  readonly baseId: string | null;
  readonly madeAt: Date;
}

/** What the plan goes by. */
export interface History {
  readonly lastFull: Date | undefined;
  /** The last of either kind. */
  readonly last: Date | undefined;
  /** The last attempt that failed, if it was the latest of all. */
  readonly lastFailure: Date | undefined;
}

/** After a failure it is tried again this much later, milliseconds. */
export const retryAfter = 15 * minute;

/** What is due next, and when; undefined where nothing is planned. A time that has passed means now. */
export function nextBackup({ every, incrementEvery }: BackupPlan, history: History, now: Date): { isFull: boolean; at: Date } | undefined {
  const full = every === undefined ? undefined : later(history.lastFull, every, now);
  const increment = incrementEvery === undefined || !history.lastFull ? undefined : later(history.last, incrementEvery, now);
  const isFull = full !== undefined && (increment === undefined || full <= increment);
  const at = isFull ? full : increment;
  if (at === undefined) return undefined;
  const retry = history.lastFailure === undefined ? at : later(history.lastFailure, retryAfter, now);
  return { isFull, at: retry > at ? retry : at };
}

const later = (time: Date | undefined, milliseconds: number, now: Date): Date => (time ? new Date(time.getTime() + milliseconds) : now);

/**
 * The backups that are no longer kept. Of full ones the last of each day, week and month stays, as many as are wished
 * for, and the latest in any case; increments stay as many days as daily ones, and never longer than their full one.
 * @param zone whose days they are (IANA)
 */
export function expired(backups: readonly PlannedBackup[], keep: Keep, now: Date, zone: string): PlannedBackup[] {
  const full = backups.filter(({ baseId }) => baseId === null).sort((one, other) => other.madeAt.getTime() - one.madeAt.getTime());
  const kept = new Set(full.slice(0, 1));
  const periods: [number, string][] = [[keep.daily, "yyyy-MM-dd"], [keep.weekly, "kkkk-'W'WW"], [keep.monthly, "yyyy-MM"]];
  for (const [count, format] of periods) {
    const lasts = new Map<string, PlannedBackup>();
    for (const backup of full) {
      const period = DateTime.fromJSDate(backup.madeAt, { zone }).toFormat(format);
      if (!lasts.has(period)) lasts.set(period, backup);
    }
    for (const backup of [...lasts.values()].slice(0, count)) kept.add(backup);
  }
  const keptIds = new Set([...kept].map(({ id }) => id));
  const oldest = now.getTime() - keep.daily * day;
  return backups.filter((backup) => (backup.baseId === null ? !kept.has(backup) : !keptIds.has(backup.baseId) || backup.madeAt.getTime() < oldest));
}
