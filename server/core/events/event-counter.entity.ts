import { Entity } from "typeorm";
import { BigIntegerColumn, IdColumn } from "../database/columns";

/** How far events are numbered: one row, which whoever numbers events locks (see `number.ts`). */
@Entity("event_counter")
export class EventCounter {
  @IdColumn()
  id!: string;

  /** The highest number given. */
  @BigIntegerColumn()
  value!: number;
}
