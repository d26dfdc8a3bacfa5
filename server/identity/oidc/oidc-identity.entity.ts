import { Entity, Index } from "typeorm";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, IdColumn, TimeColumn } from "../../core/database/columns";

/** Who a person is at the company's own sign-in. Linked once, the person is known by it, whatever their address there becomes. No type of the schema. */
@Entity("oidc_identity")
export class OidcIdentity {
  @IdColumn()
  id!: string;

  @Index()
  @PersonColumn("ended")
  userId!: string;

  /** SHA-256 of issuer and subject, which may be long. */
  @Index({ unique: true })
  @CodeColumn(64, { hidden: true })
  subjectHash!: string;

  @TimeColumn()
  createdAt!: Date;
}
