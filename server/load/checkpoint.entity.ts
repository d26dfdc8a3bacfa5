import { Entity } from "typeorm";
import { CodeColumn, IdColumn, IntegerColumn, JsonColumn } from "../core/database/columns";

/** How far an unfinished load has come; one row per recipe, gone when the load is done. */
@Entity()
export class LoadCheckpoint {
  /** The recipe's name. */
  @IdColumn()
  id!: string;

  /** Tells the recipe and its files apart from others: only the same load is resumed. */
  @CodeColumn(64)
  fingerprint!: string;

  /** An external id minted at the start: those minted by this load sort behind it. */
  @CodeColumn(30)
  mark!: string;

  /** The step under way, by its place in the recipe. */
  @IntegerColumn()
  step!: number;

  /** From where to read on (`Resume`), and what has become of the rows so far (`Tally`). */
  @JsonColumn()
  state!: unknown;
}
