import { LRUCache } from "lru-cache";
import type { Transaction } from "../core/context";
import { among } from "../core/database/sql";
import { pieces } from "../core/lists";

/** A record that the recipe's files have named before. */
export interface Known {
  readonly id: string;
  /** The external id's own id, which says when it was noted. */
  readonly noted: string;
}

/** Known records kept in memory, so that memory stays the same however long the file is. */
const mostKept = 50_000;
const valuesAtOnce = 1_024;

/** Finds records by what the recipe's files call them. */
export class References {
  private readonly kept = new LRUCache<string, Known>({ max: mostKept });

  constructor(readonly system: string) {}

  /** A view for one transaction: what it finds is kept only when it has succeeded. */
  within(tx: Transaction): ReferencesWithin {
    return new ReferencesWithin(tx, this.system, this.kept);
  }
}

export class ReferencesWithin {
  private readonly found = new Map<string, Known | undefined>();

  constructor(
    private readonly tx: Transaction,
    readonly system: string,
    private readonly kept: LRUCache<string, Known>,
  ) {}

  /** Looks up all of these at once, for `get`. */
  async find(type: string, values: Iterable<string>): Promise<void> {
    const unknown = [...new Set(values)].filter((value) => !this.get(type, value));
    for (const some of pieces(unknown, valuesAtOnce)) {
      const { text, values: bound } = among("`value`", some);
      const rows = await this.tx.sql.rows<{ id: string; recordId: string; value: string }>(
        `SELECT \`id\`, \`recordId\`, \`value\` FROM \`external_id\` WHERE \`recordType\` = ? AND \`system\` = ? AND ${text}`,
        [type, this.system, ...bound],
      );
      for (const { id, recordId, value } of rows) this.found.set(`${type}/${value}`, { id: recordId, noted: id });
    }
  }

  get(type: string, value: string): Known | undefined {
    const name = `${type}/${value}`;
    return this.found.get(name) ?? this.kept.get(name);
  }

  /** To be called once the transaction has succeeded. */
  keep(): void {
    for (const [name, known] of this.found) if (known) this.kept.set(name, known);
  }
}
