import { Field, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, DateColumn, IdColumn, IntegerColumn, LongTextColumn, MoneyColumn, ReferenceColumn, SealedColumn, TextColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime, Day } from "../../core/graph/scalars";
import { Money, Node } from "../../core/graph/types";
import { Personal } from "../../core/privacy/personal";
import { CreditGrade, CustomerKind, CustomerLevel, LifeCycleStage } from "./customer.enums";

/** A company or a person that buys, may buy or has bought. */
@Personal({
  about: { Customer: "id" },
  erased: ["name", "nameKey", "city", "address", "postalCode", "phone", "email", "identityNumber", "bankAccount", "website", "birthday", "notes", "stockNeeds", "transportNeeds", "packagingNeeds", "informationNeeds"],
  kept: ["number", "kind", "level", "lifeCycleStage", "source", "industry", "region", "country", "segment", "creditGrade", "currency", "firstOrderOn", "lastOrderOn"],
})
@Prefix("cus")
@Owned("customer", { owners: ["ownerId"], team: "teamId" })
@Entity()
@Index(["ownerId", "nameKey"])
@Index(["teamId", "nameKey"])
@ObjectType({ implements: Node, description: "A company or a person that buys, may buy or has bought." })
export class Customer implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @Field({ description: "A running number for people to say on the phone." })
  @Index({ unique: true })
  @CodeColumn(20)
  number!: string;

  @Field(() => CustomerKind)
  @CodeColumn(20)
  kind!: CustomerKind;

  @Field()
  @TextColumn(200)
  name!: string;

  /** The name as it sorts, the same in every database (`nameKey`). */
  @Index()
  @CodeColumn(100)
  nameKey!: string;

  @Field(() => CustomerLevel)
  @Index()
  @CodeColumn(1)
  level!: CustomerLevel;

  @Field(() => LifeCycleStage)
  @CodeColumn(20)
  lifeCycleStage!: LifeCycleStage;

  @Field(() => String, { nullable: true, description: "Where the customer came from, e.g. a fair or the web site." })
  @TextColumn(100, { nullable: true })
  source?: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(100, { nullable: true })
  industry?: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(100, { nullable: true })
  region?: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(100, { nullable: true })
  country?: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(100, { nullable: true })
  city?: string | null;

  @Field(() => String, { nullable: true })
  @SealedColumn(300, { nullable: true, mask: "address" })
  address?: string | null;

  @Field(() => String, { nullable: true })
  @SealedColumn(20, { nullable: true, mask: "address" })
  postalCode?: string | null;

  @Field(() => String, { nullable: true })
  @SealedColumn(50, { nullable: true, mask: "phone", indexed: true })
  phone?: string | null;

  @Field(() => String, { nullable: true })
  @SealedColumn(200, { nullable: true, mask: "email", indexed: true })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "The number of the company in the register, for taxes, or of the person, e.g. a 統一編號." })
  @SealedColumn(50, { nullable: true, mask: "number", indexed: true })
  identityNumber?: string | null;

  @Field(() => String, { nullable: true, description: "Where refunds go: bank and account, or IBAN." })
  @SealedColumn(100, { nullable: true, mask: "number" })
  bankAccount?: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(300, { nullable: true })
  website?: string | null;

  @Field(() => Day, { nullable: true })
  @DateColumn({ nullable: true })
  birthday?: string | null;

  @Field(() => String, { nullable: true, description: "A free classification, e.g. Consumer or Corporate." })
  @TextColumn(100, { nullable: true })
  segment?: string | null;

  @Field(() => CreditGrade, { nullable: true })
  @CodeColumn(3, { nullable: true })
  creditGrade?: CreditGrade | null;

  @Field(() => Money, { nullable: true, description: "How much may be owed at a time, in the customer's currency; null for no limit." })
  @MoneyColumn({ nullable: true })
  creditLimit?: bigint | null;

  @Field(() => String, { nullable: true, description: "What the customer needs us to keep in stock, e.g. two pallets at any time." })
  @TextColumn(500, { nullable: true })
  stockNeeds?: string | null;

  @Field(() => String, { nullable: true, description: "How and when goods are to be brought, e.g. before 9, with a tail lift." })
  @TextColumn(500, { nullable: true })
  transportNeeds?: string | null;

  @Field(() => String, { nullable: true, description: "How goods are to be packed and marked." })
  @TextColumn(500, { nullable: true })
  packagingNeeds?: string | null;

  @Field(() => String, { nullable: true, description: "What the customer wants to be told, and how, e.g. a certificate with each lot." })
  @TextColumn(500, { nullable: true })
  informationNeeds?: string | null;

  @Field(() => String, { nullable: true })
  @LongTextColumn({ nullable: true })
  notes?: string | null;

  @PersonColumn("handedOver", { nullable: true })
  ownerId?: string | null;

  @ReferenceColumn({ nullable: true })
  teamId?: string | null;

  @Field(() => DateTime)
  @Index()
  @TimeColumn()
  createdAt!: Date;

  @Field(() => DateTime)
  @TimeColumn()
  updatedAt!: Date;

  /** When somebody last spoke or wrote with the customer; kept by the timeline. */
  @Field(() => DateTime, { nullable: true })
  @Index()
  @TimeColumn({ nullable: true })
  lastActivityAt?: Date | null;

  /** Kept by orders: how many, first, last and their sum in `currency`. Cancelled orders do not count. */
  @Field(() => Int, { nullable: true })
  @IntegerColumn({ default: 0 })
  orderCount!: number;

  @Field(() => Day, { nullable: true })
  @DateColumn({ nullable: true })
  firstOrderOn?: string | null;

  @Field(() => Day, { nullable: true })
  @Index()
  @DateColumn({ nullable: true })
  lastOrderOn?: string | null;

  @Field(() => Money, { nullable: true })
  @Index()
  @MoneyColumn({ default: 0 })
  orderTotal!: bigint;

  @CodeColumn(3)
  currency!: string;

  @Field(() => [String], { description: "What you may do to this record." })
  abilities!: string[];

  @Field(() => [LifeCycleStage], { description: "The stages this customer may go to from where it is." })
  availableStages!: LifeCycleStage[];

  @Field(() => [String], { description: "The fields your role may change, where `abilities` has update." })
  editableFields!: string[];
}
