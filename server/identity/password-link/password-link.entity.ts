import { Entity, Index } from "typeorm";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, IdColumn, TimeColumn } from "../../core/database/columns";
import type { PasswordLinkKind } from "./password-link.types";

/** A link by which a person sets a password, once. A person has one at most: the newest. No type of the schema. */
@Entity("password_link")
export class PasswordLink {
  @IdColumn()
  id!: string;

  @Index({ unique: true })
  @PersonColumn("ended")
  userId!: string;

  @CodeColumn(20)
  kind!: PasswordLinkKind;

  /** SHA-256 of the token in the link; the token itself is kept nowhere. */
  @Index({ unique: true })
  @CodeColumn(64, { hidden: true })
  tokenHash!: string;

  @TimeColumn()
  createdAt!: Date;

  @TimeColumn()
  expiresAt!: Date;
}
