import { Entity, Index } from "typeorm";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, IdColumn, IntegerColumn, TimeColumn } from "../../core/database/columns";

/** What a proof is asked for. */
export type ChallengePurpose = "secondFactor" | "passkeySignIn" | "proof" | "newPasskey";

/** A question that somebody has minutes and few attempts to answer, once: with a code, or signed by a passkey. */
@Entity("challenge")
export class Challenge {
  @IdColumn()
  id!: string;

  /** SHA-256 of the token, which is also what a passkey signs. */
  @Index({ unique: true })
  @CodeColumn(64, { hidden: true })
  tokenHash!: string;

  @CodeColumn(20)
  purpose!: ChallengePurpose;

  /** Whose answer is awaited; null where the passkey says who it is. */
  @Index()
  @PersonColumn("ended", { nullable: true })
  userId!: string | null;

  @IntegerColumn({ default: 0 })
  attempts!: number;

  @Index()
  @TimeColumn()
  expiresAt!: Date;
}
