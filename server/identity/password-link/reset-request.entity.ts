import { Entity } from "typeorm";
import { IdColumn, LongTextColumn, TimeColumn } from "../../core/database/columns";

/**
 * Somebody says that they forgot the password of an address. Kept until a job has looked who that is, so that the
 * request itself does the same work, and takes the same time, whether anybody has the address or not.
 */
@Entity("reset_request")
export class ResetRequest {
  @IdColumn()
  id!: string;

  /** As it was typed, sealed. */
  @LongTextColumn()
  email!: string;

  @TimeColumn()
  createdAt!: Date;
}
