import { Entity, Index } from "typeorm";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, IdColumn, TextColumn, TimeColumn } from "../../core/database/columns";

/** A person's signed-in browser. No type of the schema: nobody reads other people's sessions. */
@Entity("session")
export class Session {
  @IdColumn()
  id!: string;

  @Index()
  @PersonColumn("ended")
  userId!: string;

  /** SHA-256 of the token in the cookie; the token itself is kept nowhere. */
  @Index({ unique: true })
  @CodeColumn(64, { hidden: true })
  tokenHash!: string;

  @TimeColumn()
  createdAt!: Date;

  /** When the person last proved who they are: at sign-in, and whenever a dangerous step asked for it. Null in sessions older than this column. */
  @TimeColumn({ nullable: true })
  provedAt!: Date | null;

  /** Right to the hour. */
  @TimeColumn()
  lastSeenAt!: Date;

  @TimeColumn()
  expiresAt!: Date;

  @TextColumn(300)
  userAgent!: string;

  @TextColumn(60)
  address!: string;
}
