import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, FlagColumn, IdColumn, LongTextColumn, ReferenceColumn, TextColumn, TimeColumn } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";
import { Personal } from "../../core/privacy/personal";

/** What somebody lets us do, or not. */
export enum ConsentPurpose {
  MARKETING_EMAIL = "MARKETING_EMAIL",
  SMS = "SMS",
  PHONE = "PHONE",
  PROFILING = "PROFILING",
}
registerEnumType(ConsentPurpose, { name: "ConsentPurpose", description: "What somebody lets us do, or not." });

/** Why we may. */
export enum LegalBasis {
  CONSENT = "CONSENT",
  CONTRACT = "CONTRACT",
  LEGITIMATE_INTEREST = "LEGITIMATE_INTEREST",
}
registerEnumType(LegalBasis, { name: "LegalBasis", description: "Why we may: somebody agreed, a contract needs it, or our interest outweighs theirs." });

/** A person said yes or no to one purpose. Never changed: the newest of a purpose holds, those before it are the proof. */
@Personal({ about: { Customer: "customerId", Contact: "contactId" }, erased: ["source", "evidence"], kept: ["purpose", "basis"], because: "proof" })
@Prefix("cns")
@Owned("consent", { through: [{ by: "customerId", type: "Customer" }, { by: "contactId", type: "Contact" }] })
@Entity()
@Index(["customerId", "at"])
@Index(["contactId", "at"])
@ObjectType({ implements: Node, description: "Somebody said yes or no to one purpose. The newest of a purpose holds; those before it are the proof." })
export class Consent implements Node {
  @IdColumn()
  id!: string;

  /** Set where the customer is the person asked. */
  @ReferenceColumn({ nullable: true })
  customerId?: string | null;

  /** Set where a contact is. */
  @ReferenceColumn({ nullable: true })
  contactId?: string | null;

  @Field(() => ConsentPurpose)
  @CodeColumn(20)
  purpose!: ConsentPurpose;

  @Field({ description: "False: refused, or withdrawn." })
  @FlagColumn()
  given!: boolean;

  @Field(() => LegalBasis)
  @CodeColumn(20)
  basis!: LegalBasis;

  @Field(() => DateTime, { description: "When it was said." })
  @TimeColumn()
  at!: Date;

  @Field(() => String, { nullable: true, description: "Where it was said, e.g. a form or a call." })
  @TextColumn(100, { nullable: true })
  source?: string | null;

  @Field(() => String, { nullable: true, description: "What shows it: the words agreed to, a reference." })
  @LongTextColumn({ nullable: true })
  evidence?: string | null;

  @PersonColumn("kept", { nullable: true })
  recordedById?: string | null;
}
