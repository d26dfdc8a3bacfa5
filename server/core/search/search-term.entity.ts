import { Entity, PrimaryColumn, type ColumnOptions } from "typeorm";
import { IdColumn, LongTextColumn } from "../database/columns";
import { isEmbedded } from "../database/engine";
import { termLength } from "./terms";

const unicode: Pick<ColumnOptions, "charset" | "collation"> = isEmbedded ? {} : { charset: "utf8mb4", collation: "utf8mb4_bin" };

/** The index of names: a record is found by any beginning of any of its terms. Written by `indexNames` only. */
@Entity("search_term", { withoutRowid: true })
export class SearchTermRow {
  /** The type of the record, e.g. `Customer`. */
  @PrimaryColumn({ type: "varchar", length: 20, ...unicode })
  kind!: string;

  /** Where in the name the term starts, see `Place`. */
  @PrimaryColumn({ type: isEmbedded ? "integer" : "tinyint" })
  place!: number;

  @PrimaryColumn({ type: "varchar", length: termLength, ...unicode })
  term!: string;

  @IdColumn() recordId!: string;
}

/** All terms of one record in full, to check a record against a word without its rows in the index, and to replace them. */
@Entity("search_entry")
export class SearchEntry {
  @IdColumn() recordId!: string;

  /** The terms, each after a line feed; a form feed separates the places. */
  @LongTextColumn() terms!: string;
}
