import { createHmac, type KeyObject } from "node:crypto";
import { systemClock, type Clock } from "../clock";
import { unavailable } from "../errors";

/** A data key, unwrapped. */
export interface SealingKey {
  readonly id: string;
  readonly key: KeyObject;
  /** Milliseconds since 1970. */
  readonly activeFrom: number;
}

/**
 * The data keys that this process knows. There is one ring for the process, because columns are declared once and know
 * no database: one process serves one workspace. Keys are only ever added.
 */
class Keyring {
  private readonly known = new Map<string, SealingKey>();
  private newestFirst: readonly SealingKey[] = [];
  private index: KeyObject | undefined;
  private clock: Clock = systemClock;
  private readonly sources = new Set<() => Promise<void>>();
  /** Ids asked for in vain: false until the keys have been read again since. */
  private readonly missing = new Map<string, boolean>();

  /** Takes up keys as they are read. */
  add(keys: readonly SealingKey[], index: KeyObject | undefined): void {
    for (const key of keys) {
      this.known.set(key.id, key);
      this.missing.delete(key.id);
    }
    this.newestFirst = [...this.known.values()].sort((left, right) => right.activeFrom - left.activeFrom || (left.id < right.id ? 1 : -1));
    this.index = index ?? this.index;
  }

  has(id: string): boolean {
    return this.known.has(id);
  }

  /** The key that values are written with now: the newest of those that every server knows. */
  writing(): SealingKey {
    const now = this.clock.now().getTime();
    const key = this.newestFirst.find(({ activeFrom }) => activeFrom <= now) ?? this.newestFirst.at(-1);
    if (!key) throw new Error("No data key is known: open the workspace's keyring before its records.");
    return key;
  }

  /**
   * The key of a sealed value.
   * @throws `unavailable()` for an id that is not known yet, which has the keys read again: the same request may be sent
   * again; an Error where it stays unknown
   */
  keyOf(id: string): KeyObject {
    const found = this.known.get(id);
    if (found) return found.key;
    if (this.missing.get(id)) throw new Error(`A value is sealed with the data key ${id}, which this workspace does not have.`);
    this.missing.set(id, false);
    void this.readAgain(id);
    throw unavailable();
  }

  /** A code of a text that only holders of the index key can make: equal for equal texts, and nothing else is told by it. */
  code(text: string): Buffer {
    return createHmac("sha256", this.indexKey()).update(text).digest();
  }

  indexKey(): KeyObject {
    if (!this.index) throw new Error("No index key is known: open the workspace's keyring before its records.");
    return this.index;
  }

  /** Whether any workspace's keys are known. */
  get isOpen(): boolean {
    return this.index !== undefined;
  }

  /** Follows a database's keys from now on, by this clock; the answer ends it. */
  follow(source: () => Promise<void>, clock: Clock): () => void {
    this.clock = clock;
    this.sources.add(source);
    return () => void this.sources.delete(source);
  }

  private async readAgain(id: string): Promise<void> {
    const read = await Promise.allSettled([...this.sources].map((source) => source()));
    if (!this.known.has(id) && read.every(({ status }) => status === "fulfilled")) this.missing.set(id, true);
  }
}

/** The process's own. */
export const keyring = new Keyring();
