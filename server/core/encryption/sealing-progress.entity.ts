import { Entity } from "typeorm";
import { CodeColumn, FlagColumn, IdColumn } from "../database/columns";

/** How far the values of one table have been sealed with a key, so that the work goes on where it was cut off. */
@Entity()
export class SealingProgress {
  /** The table's name. */
  @IdColumn()
  id!: string;

  /** The data key that the values are sealed with. */
  @CodeColumn(8)
  keyId!: string;

  /** The last record that is done; null once all are. */
  @CodeColumn(30, { nullable: true })
  lastId!: string | null;

  /** Nothing is plain any more. It stays so, whatever key comes next. */
  @FlagColumn({ default: false })
  plainDone!: boolean;
}
