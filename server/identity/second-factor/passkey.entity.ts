import { Entity, Index } from "typeorm";
import { PersonColumn } from "../../core/access/person-column";
import { BigIntegerColumn, CodeColumn, FlagColumn, IdColumn, JsonColumn, TextColumn, TimeColumn } from "../../core/database/columns";

/** A person's passkey: the public half, as the browser gave it. Its class has another name than the API's type, which shows less. */
@Entity("passkey")
export class KeptPasskey {
  @IdColumn()
  id!: string;

  @Index()
  @PersonColumn("ended")
  userId!: string;

  /** What the person calls it. */
  @TextColumn(60)
  name!: string;

  /** SHA-256 of `credentialId`, which is too long for an index. */
  @Index({ unique: true })
  @CodeColumn(64, { hidden: true })
  credentialHash!: string;

  /** Base64url, up to 1,023 bytes. */
  @CodeColumn(1_400, { hidden: true })
  credentialId!: string;

  /** COSE, base64url. */
  @CodeColumn(2_000, { hidden: true })
  publicKey!: string;

  /** Signatures so far, where the authenticator counts them: a copy would fall behind. */
  @BigIntegerColumn({ default: 0 })
  counter!: number;

  /** How the browser reaches it (`internal`, `usb`, …). */
  @JsonColumn({ nullable: true })
  transports!: string[] | null;

  /** Synchronised between devices, so that losing one does not lose it. */
  @FlagColumn({ default: false })
  synced!: boolean;

  @TimeColumn()
  createdAt!: Date;

  @TimeColumn({ nullable: true })
  lastUsedAt!: Date | null;
}
