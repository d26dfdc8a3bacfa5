import { Field, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, DateColumn, IdColumn, LongTextColumn, MoneyColumn, ReferenceColumn, TextColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime, Day } from "../../core/graph/scalars";
import { Money, Node } from "../../core/graph/types";
import { CampaignStatus } from "./campaign.enums";

/** Something that many customers are addressed with, and what it costs. Whom it reaches, its members tell. */
@Prefix("cpg")
@Owned("campaign", { owners: ["ownerId"], team: "teamId" })
@Entity()
@Index(["ownerId", "startsOn"])
@Index(["teamId", "startsOn"])
@ObjectType({ implements: Node, description: "Something that many customers are addressed with, and what it costs." })
export class Campaign implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @Field({ description: "What people call the campaign; unique." })
  @Index({ unique: true })
  @CodeColumn(40)
  number!: string;

  @Field()
  @TextColumn(200)
  name!: string;

  /** The name as it sorts, the same in every database (`nameKey`). */
  @Index()
  @CodeColumn(100)
  nameKey!: string;

  @Field(() => String, { nullable: true, description: "How customers are addressed, e.g. e-mail." })
  @TextColumn(100, { nullable: true })
  channel?: string | null;

  @Field(() => Day)
  @Index()
  @DateColumn()
  startsOn!: string;

  @Field(() => Day, { nullable: true, description: "The last day; null while it has no end." })
  @DateColumn({ nullable: true })
  endsOn?: string | null;

  @Field(() => String, { nullable: true, description: "What customers say when they order, so that the order is known to come of the campaign; unique." })
  @Index({ unique: true })
  @TextColumn(60, { nullable: true })
  couponCode?: string | null;

  @Field(() => Money, { nullable: true, description: "What it costs however many are addressed." })
  @MoneyColumn({ nullable: true })
  fixedCost?: bigint | null;

  @Field(() => Money, { nullable: true, description: "What it costs to address one customer." })
  @MoneyColumn({ nullable: true })
  contactCost?: bigint | null;

  @Field(() => Money, { nullable: true, description: "What a response is worth, where no order tells." })
  @MoneyColumn({ nullable: true })
  responseValue?: bigint | null;

  @CodeColumn(3)
  currency!: string;

  @Field(() => String, { nullable: true })
  @LongTextColumn({ nullable: true })
  notes?: string | null;

  /** Who runs it. */
  @PersonColumn("handedOver", { nullable: true })
  ownerId?: string | null;

  @ReferenceColumn({ nullable: true })
  teamId?: string | null;

  @Field(() => DateTime)
  @TimeColumn()
  createdAt!: Date;

  @TimeColumn()
  updatedAt!: Date;

  @Field(() => CampaignStatus)
  status!: CampaignStatus;

  @Field(() => [String], { description: "What you may do to this record." })
  abilities!: string[];
}
