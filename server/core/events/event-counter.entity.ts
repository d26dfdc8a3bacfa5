import { Entity } from "typeorm";
import { BigIntegerColumn, CodeColumn, IdColumn } from "../database/columns";

/** How far events are numbered: one row, which whoever numbers events locks (see `number.ts`). */
@Entity("event_counter")
export class EventCounter {
  @IdColumn()
  id!: string;

  /** The highest number given. */
  @BigIntegerColumn()
  value!: number;

  /** The chain's hash at that number (see `chain.ts`); empty before the first event. */
  @CodeColumn(64, { default: "" })
  hash!: string;
}
