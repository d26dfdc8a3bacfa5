import { Field, Float, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, DateColumn, FlagColumn, IdColumn, LongTextColumn, MoneyColumn, RatioColumn, ReferenceColumn, TextColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime, Day } from "../../core/graph/scalars";
import { Money, Node } from "../../core/graph/types";
import { Personal } from "../../core/privacy/personal";
import { OpportunityStatus } from "./opportunity.enums";

/** A deal in the making: what somebody may buy, how much it is worth, how far it has come. */
@Personal({
  about: { Customer: "customerId" },
  erased: ["name", "nameKey", "lostReason", "notes"],
  kept: ["number", "status", "source", "currency", "expectedCloseOn"],
})
@Prefix("opp")
@Owned("opportunity", { owners: ["ownerId"], team: "teamId", open: { column: "status", among: [OpportunityStatus.OPEN] }, follows: { customerId: "Customer" } })
@Entity()
@Index(["ownerId", "status", "expectedCloseOn"])
@Index(["teamId", "status", "expectedCloseOn"])
@Index(["stageId", "status", "expectedCloseOn"])
@Index(["status", "expectedCloseOn"])
@Index(["status", "closedAt"])
@Index(["customerId", "status"])
@ObjectType({ implements: Node, description: "A deal in the making: what somebody may buy, how much it is worth, how far it has come." })
export class Opportunity implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @Field({ description: "A running number for people to say on the phone." })
  @Index({ unique: true })
  @CodeColumn(20)
  number!: string;

  @Field()
  @TextColumn(200)
  name!: string;

  /** The name as it sorts, the same in every database (`nameKey`). */
  @Index()
  @CodeColumn(100)
  nameKey!: string;

  /** Missing in deals that were imported without one. */
  @ReferenceColumn({ nullable: true })
  customerId?: string | null;

  @ReferenceColumn({ nullable: true })
  contactId?: string | null;

  @Index()
  @ReferenceColumn()
  pipelineId!: string;

  @ReferenceColumn()
  stageId!: string;

  @Field(() => OpportunityStatus)
  @CodeColumn(10)
  status!: OpportunityStatus;

  @Field(() => Money, { nullable: true })
  @Index()
  @MoneyColumn({ nullable: true })
  value?: bigint | null;

  @CodeColumn(3)
  currency!: string;

  @Field(() => Float, { description: "How likely the deal is to be won, from 0 to 1: the stage's share, unless somebody set it by hand." })
  @RatioColumn()
  probability!: number;

  /** Somebody set the probability; the next open stage leaves it alone. */
  @FlagColumn({ default: false })
  probabilitySet!: boolean;

  @Field(() => Day, { nullable: true })
  @Index()
  @DateColumn({ nullable: true })
  expectedCloseOn?: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was won or lost." })
  @TimeColumn({ nullable: true })
  closedAt?: Date | null;

  @Field(() => DateTime)
  @Index()
  @TimeColumn()
  stageEnteredAt!: Date;

  @Field(() => DateTime)
  @Index()
  @TimeColumn()
  createdAt!: Date;

  @Field(() => DateTime)
  @TimeColumn()
  updatedAt!: Date;

  /** When somebody last spoke or wrote about the deal; kept by the timeline. */
  @Field(() => DateTime, { nullable: true })
  @Index()
  @TimeColumn({ nullable: true })
  lastActivityAt?: Date | null;

  @Field(() => String, { nullable: true })
  @TextColumn(100, { nullable: true })
  source?: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(500, { nullable: true })
  lostReason?: string | null;

  @Field(() => String, { nullable: true })
  @LongTextColumn({ nullable: true })
  notes?: string | null;

  @PersonColumn("handedOver", { nullable: true })
  ownerId?: string | null;

  @ReferenceColumn({ nullable: true })
  teamId?: string | null;

  @Field(() => Money, { nullable: true, description: "The value times the probability." })
  weightedValue?: Money | null;

  @Field(() => Int, { description: "Whole days in the present stage." })
  ageInStageDays!: number;

  @Field(() => [String], { description: "What you may do to this record." })
  abilities!: string[];
}
