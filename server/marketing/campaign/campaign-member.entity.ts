import { Field, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { CodeColumn, IdColumn, ReferenceColumn, TextColumn, TimeColumn } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";
import { Personal } from "../../core/privacy/personal";
import { CampaignGroup } from "./campaign.enums";

/** A customer whom a campaign addresses, or leaves alone to compare with; once per campaign. */
@Personal({ about: { Customer: "customerId" }, erased: ["response"], kept: ["group"] })
@Prefix("cpm")
@Owned("campaign_member", { through: [{ by: "customerId", type: "Customer" }] })
@Entity()
@Index(["campaignId", "customerId"], { unique: true })
@Index(["customerId", "sentAt"])
@ObjectType({ implements: Node, description: "A customer whom a campaign addresses, or leaves alone to compare with." })
export class CampaignMember implements Node {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  campaignId!: string;

  @ReferenceColumn()
  customerId!: string;

  @Field(() => CampaignGroup)
  @CodeColumn(10)
  group!: CampaignGroup;

  @Field(() => DateTime, { description: "When the customer was addressed; of the hold-out, when it would have been." })
  @TimeColumn()
  sentAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When the customer first responded; null without a response." })
  @TimeColumn({ nullable: true })
  respondedAt?: Date | null;

  @Field(() => String, { nullable: true, description: "What the response was, in a word." })
  @TextColumn(60, { nullable: true })
  response?: string | null;
}
