import { Entity } from "typeorm";
import { CodeColumn, IdColumn, TextColumn, TimeColumn } from "../database/columns";

/** What a data key is for. */
export enum KeyPurpose {
  /** Encrypts values. */
  SEAL = "SEAL",
  /** Makes blind indexes. */
  INDEX = "INDEX",
}

/** A key that seals values, itself encrypted (wrapped) with a master key that is not in the database. */
@Entity()
export class DataKey {
  /** Stands in every value sealed with it. */
  @IdColumn()
  id!: string;

  @CodeColumn(10)
  purpose!: KeyPurpose;

  /** The key, encrypted with the master key, base64. */
  @TextColumn(200)
  wrapped!: string;

  /** Names the master key that wraps it. */
  @CodeColumn(20)
  masterKeyId!: string;

  @TimeColumn()
  createdAt!: Date;

  /** Since when values are written with it: a while after it was made, so that every server knows it by then. */
  @TimeColumn()
  activeFrom!: Date;

  /** Since when no column holds a value sealed with it. It is kept for what is never written again: the audit trail. */
  @TimeColumn({ nullable: true })
  retiredAt?: Date | null;
}
