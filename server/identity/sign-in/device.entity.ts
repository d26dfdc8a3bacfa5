import { Entity, Index } from "typeorm";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, IdColumn, TimeColumn } from "../../core/database/columns";

/**
 * A browser in which a person signed in before, by a cookie of its own. It opens nothing: it only keeps the person's
 * attempts there apart from those of guessers elsewhere.
 */
@Entity("device")
@Index(["tokenHash", "userId"], { unique: true })
export class Device {
  @IdColumn()
  id!: string;

  @Index()
  @PersonColumn("ended")
  userId!: string;

  /** SHA-256 of the token in the cookie. */
  @CodeColumn(64, { hidden: true })
  tokenHash!: string;

  @TimeColumn()
  lastSignInAt!: Date;
}
