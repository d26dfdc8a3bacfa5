import { Entity, Index } from "typeorm";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, IdColumn, TimeColumn } from "../../core/database/columns";

/** A way in for somebody who has lost their second factor: each counts once. */
@Entity("recovery_code")
@Index(["userId", "codeHash"], { unique: true })
export class RecoveryCode {
  @IdColumn()
  id!: string;

  @PersonColumn("ended")
  userId!: string;

  /** SHA-256: a code has 80 random bits, too many to be guessed. */
  @CodeColumn(64, { hidden: true })
  codeHash!: string;

  @TimeColumn({ nullable: true })
  usedAt!: Date | null;
}
