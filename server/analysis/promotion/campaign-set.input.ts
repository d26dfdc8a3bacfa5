import { IsOptional, MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { CampaignGroup } from "../../marketing/campaign/campaign.enums";
import { ResponseDimension } from "./campaign.types";

/** Members of a campaign behind a mark of the promotion view. */
@InputType({ description: "Members of a campaign." })
export class CampaignSetInput {
  @Field(() => ID)
  @MaxLength(30)
  campaignId!: string;

  @Field(() => CampaignGroup, { nullable: true })
  group?: CampaignGroup | null;

  @Field(() => Boolean, { nullable: true, description: "Only those who responded, or only those who did not." })
  responded?: boolean | null;

  @Field(() => ResponseDimension, { nullable: true, description: "Only those with this `value`." })
  by?: ResponseDimension | null;

  @Field(() => String, { nullable: true, description: "Empty for none." })
  @IsOptional()
  @MaxLength(100)
  value?: string | null;
}
