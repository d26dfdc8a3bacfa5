import { Entity } from "typeorm";
import { CodeColumn, IdColumn, TextColumn, TimeColumn } from "../database/columns";

/** Which server does a job at present, so that several do not do the same one at once. */
@Entity()
export class JobLease {
  /** The job's name. */
  @IdColumn()
  id!: string;

  @CodeColumn(30)
  holder!: string;

  /** Where the other servers reach the holder; null where they need not. */
  @TextColumn(300, { nullable: true })
  address?: string | null;

  /** When others may take it, because the holder must be dead or it let go. */
  @TimeColumn()
  until!: Date;
}
