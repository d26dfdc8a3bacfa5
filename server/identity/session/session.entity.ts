import { Entity, Index } from "typeorm";
import { CodeColumn, IdColumn, ReferenceColumn, TextColumn, TimeColumn } from "../../core/database/columns";

/** A person's signed-in browser. No type of the schema: nobody reads other people's sessions. */
@Entity("session")
export class Session {
  @IdColumn()
  id!: string;

  @Index()
  @ReferenceColumn()
  userId!: string;

  /** SHA-256 of the token in the cookie; the token itself is kept nowhere. */
  @Index({ unique: true })
  @CodeColumn(64)
  tokenHash!: string;

  @TimeColumn()
  createdAt!: Date;

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
