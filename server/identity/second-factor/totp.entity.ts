import { Entity, Index } from "typeorm";
import { PersonColumn } from "../../core/access/person-column";
import { IdColumn, IntegerColumn, SealedColumn, TimeColumn } from "../../core/database/columns";

/** A person's authenticator app. */
@Entity("totp")
export class Totp {
  @IdColumn()
  id!: string;

  @Index({ unique: true })
  @PersonColumn("ended")
  userId!: string;

  /** What app and server share, in base 32. */
  @SealedColumn(64, { mask: "text", hidden: true })
  secret!: string;

  /** When a first code proved that the app has it; until then it does not count. */
  @TimeColumn({ nullable: true })
  confirmedAt!: Date | null;

  /** The 30 seconds (counted since 1970) of the last code taken: it and all before count no more. */
  @IntegerColumn({ default: 0 })
  lastStep!: number;
}
