import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, DateColumn, IdColumn, ReferenceColumn, TimeColumn, Version } from "../../core/database/columns";
import { listing, Prefix } from "../../core/graph/records";
import { DateTime, Day } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";
import { Personal } from "../../core/privacy/personal";

/** What a person may ask of us. */
export enum PrivacyRequestKind {
  EXPORT = "EXPORT",
  ERASE = "ERASE",
}
registerEnumType(PrivacyRequestKind, { name: "PrivacyRequestKind", description: "What a person asks: all that we hold on them, or to be forgotten." });

export enum PrivacyRequestState {
  OPEN = "OPEN",
  DONE = "DONE",
  CANCELLED = "CANCELLED",
}
registerEnumType(PrivacyRequestState, { name: "PrivacyRequestState" });

/** A person asks for what we hold on them, or to be forgotten. Ids only, so that it can be kept as proof after the person is erased. */
@Personal({ about: { Customer: "customerId", Contact: "contactId" }, kept: ["kind", "state", "dueOn"], because: "proof" })
@Prefix("prv")
@Entity()
@Index(["state", "dueOn"])
@ObjectType({ implements: Node, description: "A person asks for what we hold on them, or to be forgotten." })
export class PrivacyRequest implements Node {
  @IdColumn()
  id!: string;

  @Version()
  version!: number;

  @Field(() => PrivacyRequestKind)
  @CodeColumn(10)
  kind!: PrivacyRequestKind;

  @Field(() => PrivacyRequestState)
  @CodeColumn(10)
  state!: PrivacyRequestState;

  @Index()
  @ReferenceColumn({ nullable: true })
  customerId?: string | null;

  @Index()
  @ReferenceColumn({ nullable: true })
  contactId?: string | null;

  /** Who noted it. */
  @PersonColumn("kept")
  recordedById!: string;

  @Field(() => DateTime)
  @TimeColumn()
  createdAt!: Date;

  @Field(() => Day, { description: "The law's term: 30 days." })
  @DateColumn()
  dueOn!: string;

  @Field(() => DateTime, { nullable: true })
  @TimeColumn({ nullable: true })
  doneAt?: Date | null;

  @PersonColumn("kept", { nullable: true })
  doneById?: string | null;
}

listing(PrivacyRequest, { sorts: { CREATED_AT: "id", DUE_ON: "dueOn" }, order: ["CREATED_AT", "DESC"] });
