import { Entity, Index } from "typeorm";
import { CodeColumn, IdColumn, TextColumn } from "../../core/database/columns";

/** A word the company uses to classify customers (a source, an industry, …), kept so that filters can offer it at once. */
@Entity()
@Index(["field", "value"], { unique: true })
export class VocabularyWord {
  @IdColumn()
  id!: string;

  /** The customer's field, e.g. `industry`. */
  @CodeColumn(20)
  field!: string;

  @TextColumn(100)
  value!: string;
}
