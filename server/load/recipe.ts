import type { StageKind } from "../pipeline/stage/stage.entity";
import type { TargetName } from "./targets";

/** A row that has this text in a column. */
export interface Match {
  readonly column: string;
  readonly is: string;
}

/** Which of a record's rows speaks, where it has several: the first unless said otherwise. */
export type Speaker = "first" | "last" | { readonly first: Match } | { readonly last: Match };

/** The text of a column, with what is done to it. Texts are trimmed, and an empty one is missing. */
export interface ColumnMapping {
  readonly column: string;
  readonly from?: Speaker;
  /** Texts that mean another one, e.g. `{ GTXPro: "GTX Pro" }`, or nothing, e.g. `{ "0": "" }`; a text that is not named stays. */
  readonly words?: Readonly<Record<string, string>>;
  /** What a text, whatever it says, means; `otherwise` is what none means. */
  readonly filled?: string;
  readonly otherwise?: Mapping;
  /** How a day or time is written where it is not `2026-01-31 23:59:59`, in Luxon's tokens, e.g. `yyyy/M/d H:mm:ss`. */
  readonly format?: string;
}

/**
 * Where a field's text comes from: the column of that name, a column with more to say, the same text for all, or a
 * sentence with columns in it (`{firstName} {lastName}`; missing where one of them is).
 */
export type Mapping = string | ColumnMapping | { readonly constant: string } | { readonly template: string; readonly otherwise?: Mapping };

export type FieldMappings = Readonly<Record<string, Mapping>>;

/** How rows become records of one kind. */
export interface RecordMapping {
  readonly target: TargetName;
  /** What the file calls the record: its external id, by which it is found again and loaded once. A row without is an error, unless `optional`. */
  readonly key: Mapping;
  readonly optional?: boolean;
  /** Every row of a group names one such record (a product in an order's lines), so that naming it again is no error. */
  readonly repeats?: boolean;
  /** Only rows that have something here. */
  readonly when?: Mapping;
  /** A field that names another record names it by that record's external id. */
  readonly fields: FieldMappings;
  /** Of each of a group's rows: an order's lines, a ticket's messages. */
  readonly lines?: FieldMappings;
}

/** One pass through a file. */
export interface Step {
  readonly name: string;
  /** In the folder; the compressed file of that name with `.gz` is taken too. */
  readonly file: string;
  /** Between cells; a comma unless said otherwise. */
  readonly separator?: string;
  /** Rows with the same text in this column, or in all of these, are one record, if no more than `within` rows lie between one and the next. */
  readonly group?: { readonly by: string | readonly string[]; readonly within: number };
  /** Rows of another file that belong to each row; both files are sorted by their columns. */
  readonly join?: { readonly file: string; readonly by: string; readonly theirs: string; readonly order: "number" | "text" };
  /** In the order in which they are made, so that one may name another. */
  readonly records: readonly RecordMapping[];
}

/** How the files of one source become records. Plain data: it is hashed, so that a load is resumed by the same recipe only. */
export interface Recipe {
  /** Also the system of the external ids. */
  readonly name: string;
  readonly about: string;
  /** ISO 4217, of all money in the files; the workspace's unless said otherwise. */
  readonly currency?: string;
  /** IANA, of times in the files; UTC unless said otherwise. */
  readonly timeZone?: string;
  /** Words that mean nothing, e.g. NULL. */
  readonly nothing?: readonly string[];
  /** The pipeline that the deals are in; its stages are named by `key`. */
  readonly pipeline?: { readonly name: string; readonly stages: readonly { readonly key: string; readonly name: string; readonly kind: `${StageKind}`; readonly probability: number }[] };
  readonly steps: readonly Step[];
}
