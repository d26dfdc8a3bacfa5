import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { CodeColumn, FlagColumn, IdColumn, LongTextColumn, ReferenceColumn, SealedColumn, TextColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";
import { Personal } from "../../core/privacy/personal";

/** What a contact has to do with the decision to buy. */
export enum DecisionRole {
  DECISION_MAKER = "DECISION_MAKER",
  INFLUENCER = "INFLUENCER",
  USER = "USER",
  GATEKEEPER = "GATEKEEPER",
  BUYER = "BUYER",
  OTHER = "OTHER",
}
registerEnumType(DecisionRole, { name: "DecisionRole", description: "What a contact has to do with the decision to buy." });

/** A person at a customer. */
@Personal({
  about: { Customer: "customerId", Contact: "id" },
  erased: ["name", "nameKey", "title", "phone", "mobile", "email", "fax", "notes"],
  kept: ["decisionRole"],
})
@Prefix("con")
@Owned("contact", { through: [{ by: "customerId", type: "Customer" }] })
@Entity()
@Index(["customerId", "nameKey"])
@ObjectType({ implements: Node, description: "A person at a customer." })
export class Contact implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @ReferenceColumn()
  customerId!: string;

  @Field()
  @TextColumn(200)
  name!: string;

  @Index()
  @CodeColumn(100)
  nameKey!: string;

  @Field(() => String, { nullable: true, description: "What the person is called in the company." })
  @TextColumn(100, { nullable: true })
  title?: string | null;

  @Field(() => DecisionRole, { nullable: true })
  @CodeColumn(20, { nullable: true })
  decisionRole?: DecisionRole | null;

  @Field(() => String, { nullable: true })
  @SealedColumn(50, { nullable: true, mask: "phone", indexed: true })
  phone?: string | null;

  @Field(() => String, { nullable: true })
  @SealedColumn(50, { nullable: true, mask: "phone", indexed: true })
  mobile?: string | null;

  @Field(() => String, { nullable: true })
  @SealedColumn(200, { nullable: true, mask: "email", indexed: true })
  email?: string | null;

  @Field(() => String, { nullable: true })
  @SealedColumn(50, { nullable: true, mask: "phone" })
  fax?: string | null;

  @Field({ description: "The one to call first." })
  @FlagColumn({ default: false })
  isPrimary!: boolean;

  @Field(() => String, { nullable: true })
  @LongTextColumn({ nullable: true })
  notes?: string | null;

  @Field(() => DateTime)
  @TimeColumn()
  createdAt!: Date;

  @Field(() => DateTime)
  @TimeColumn()
  updatedAt!: Date;

  @Field(() => [String], { description: "What you may do to this record." })
  abilities!: string[];
}
