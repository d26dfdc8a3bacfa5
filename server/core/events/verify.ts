import type { Sql } from "../database/sql";
import { eventColumns, isErased, link, rowDigest, type EventRow } from "./chain";
import { chainHead, type Head } from "./counter";
import { erasure } from "./erase";
import { pruned, type Checkpoint } from "./prune";

/** Events per read. */
const batch = 2_000;

/** The first place where the chain does not hold. */
export interface Break {
  readonly seq: number;
  /** The event found there; undefined where there is none. */
  readonly id?: string | undefined;
  /**
   * `missing`: an event was taken out. `altered`: the row, or its place in the order, is not what was written.
   * `cut`: events at the end were taken out. `rewritten`: the chain holds but is not the one that the head was taken of.
   * `erased`: the changes were erased, and no later event says so.
   */
  readonly fault: "missing" | "altered" | "cut" | "rewritten" | "erased";
}

/** What a walk along the chain came to. */
export interface Verdict {
  /** Events that hold. */
  readonly events: number;
  /** Events from before there was a chain, which it says nothing of. */
  readonly unchained: number;
  /** Events whose changes were erased with their person; the chain holds over them. */
  readonly erased: number;
  /** Where the chain begins: the last event pruned. */
  readonly pruned: Checkpoint | undefined;
  readonly head: Head;
  readonly broken: Break | undefined;
}

interface StoredEvent extends EventRow {
  readonly seq: number | string;
  readonly hash: string | null;
}

/**
 * Walks the chain from its beginning and finds the first link that does not hold. It reads in batches and changes
 * nothing, so it may run while people work; events written meanwhile are not looked at.
 * @param known a head that was kept elsewhere: the chain must still go through it, unless it was pruned since
 */
export async function verifyEvents(sql: Sql, known?: Head): Promise<Verdict> {
  const head = await chainHead(sql);
  const start = await pruned(sql);
  const walk = new Walk(start ?? { seq: 0, hash: "" }, known);
  while (!walk.broken && walk.seq < head.value) {
    const rows = await eventsAfter(sql, walk.seq, head.value);
    if (rows.length === 0) break;
    for (const row of rows) if (!walk.step(row)) break;
  }
  const broken = walk.broken ?? endOf(walk, head, known) ?? (await unexplained(sql, walk.erased));
  return { events: walk.events, unchained: walk.unchained, erased: walk.erased.size, pruned: start, head, broken };
}

function eventsAfter(sql: Sql, seq: number, last: number): Promise<StoredEvent[]> {
  const columns = eventColumns.map((column) => `\`${column}\``).join(", ");
  return sql.rows(`SELECT \`seq\`, \`hash\`, ${columns} FROM \`event\` WHERE \`seq\` > ? AND \`seq\` <= ? ORDER BY \`seq\` LIMIT ${batch}`, [seq, last]);
}

/** One walk: how far it has come and what it met. */
class Walk {
  seq: number;
  events = 0;
  unchained = 0;
  broken: Break | undefined;
  /** Records whose changes were erased, with the last such event. */
  readonly erased = new Map<string, number>();
  private hash: string;

  constructor(
    start: Checkpoint,
    private readonly known: Head | undefined,
  ) {
    this.seq = start.seq;
    this.hash = start.hash;
    this.compare();
  }

  /** @returns whether the link holds */
  step(row: StoredEvent): boolean {
    const seq = Number(row.seq);
    if (seq !== this.seq + 1) return this.stop({ seq: this.seq + 1, fault: "missing" });
    this.seq = seq;
    if (row.hash === null && this.hash === "") {
      this.unchained += 1;
      return true;
    }
    this.hash = link(this.hash, seq, rowDigest(row));
    if (row.hash !== this.hash) return this.stop({ seq, id: row.id, fault: "altered" });
    if (!this.compare(row.id)) return false;
    if (row.changes !== null && isErased(row.changes)) this.erased.set(row.recordId, seq);
    this.events += 1;
    return true;
  }

  endsAt(head: Head): boolean {
    return head.value === this.seq && head.hash === this.hash;
  }

  /** Where a head was kept of this very event, it has the same hash. */
  private compare(id?: string): boolean {
    return this.known?.value !== this.seq || this.known.hash === this.hash || this.stop({ seq: this.seq, id, fault: "rewritten" });
  }

  private stop(broken: Break): false {
    this.broken = broken;
    return false;
  }
}

/** The chain's end must be where the counter says, and must not lie before a head kept elsewhere. */
function endOf(walk: Walk, head: Head, known: Head | undefined): Break | undefined {
  if (known && known.value > walk.seq) return { seq: walk.seq + 1, fault: "cut" };
  return walk.endsAt(head) ? undefined : { seq: walk.seq + 1, fault: head.value > walk.seq ? "cut" : "altered" };
}

/** Of each erased record a later event says that it was erased. */
async function unexplained(sql: Sql, erased: ReadonlyMap<string, number>): Promise<Break | undefined> {
  for (const [recordId, seq] of erased) {
    const [said] = await sql.rows("SELECT 1 FROM `event` WHERE `recordId` = ? AND `type` = ? AND `seq` > ? LIMIT 1", [recordId, erasure, seq]);
    if (!said) return { seq, fault: "erased" };
  }
  return undefined;
}
