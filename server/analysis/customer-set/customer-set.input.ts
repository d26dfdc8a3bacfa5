import { IsIn, IsOptional, Max, MaxLength, Min, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { CreditGrade, CustomerKind, CustomerLevel } from "../../customers/customer/customer.enums";
import { ageKeys } from "../profiling/age";
import { ageingBands } from "../profiling/payments";
import { OrderedSetInput, RfmSetInput } from "../profiling/profiling-sets.input";
import { ProspectSetInput } from "../prospecting/prospect-set.input";
import { CampaignSetInput } from "../promotion/campaign-set.input";
import { PersistencySetInput } from "../persistency/persistency-set.input";

/** Which customers stand behind a mark of a picture. Each view adds the marks it draws; `customer-set.ts` says who they are. */
@InputType({ description: "The customers behind a mark of a picture: those that are in every set named, of all that the filter lets through." })
export class CustomerSetInput {
  @Field(() => CustomerLevel, { nullable: true })
  level?: CustomerLevel | null;

  @Field(() => CustomerKind, { nullable: true })
  kind?: CustomerKind | null;

  @Field(() => String, { nullable: true, description: "Empty for customers without one." })
  @IsOptional()
  @MaxLength(100)
  industry?: string | null;

  @Field(() => String, { nullable: true, description: "Where they came from; empty for customers of whom that is not known." })
  @IsOptional()
  @MaxLength(100)
  source?: string | null;

  @Field(() => ID, { nullable: true, description: "Empty for customers without a tag." })
  @IsOptional()
  @MaxLength(30)
  tagId?: string | null;

  @Field(() => String, { nullable: true, description: "A band of the age of the relation, as the key of its bucket." })
  @IsOptional()
  @IsIn(ageKeys)
  age?: string | null;

  @Field(() => String, { nullable: true, description: "Only for who may see credit grades; empty for customers without one." })
  @IsOptional()
  @IsIn([...Object.values(CreditGrade), ""])
  creditGrade?: string | null;

  @Field(() => Int, { nullable: true, description: "Who owes something in the band of payment that begins with so many days past due: 0, 1, 31, 61 or 91. Only for who may see payments." })
  @IsOptional()
  @IsIn(ageingBands)
  owing?: number | null;

  @Field(() => RfmSetInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  rfm?: RfmSetInput | null;

  @Field(() => OrderedSetInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  ordered?: OrderedSetInput | null;

  @Field(() => String, { nullable: true, description: "The customer's region; empty for customers without one." })
  @IsOptional()
  @MaxLength(100)
  region?: string | null;

  @Field(() => String, { nullable: true, description: "The customer's segment; empty for customers without one." })
  @IsOptional()
  @MaxLength(100)
  segment?: string | null;

  @Field(() => CampaignSetInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  campaign?: CampaignSetInput | null;

  @Field(() => ID, { nullable: true, description: "Customers that bought this product in the period." })
  @IsOptional()
  @MaxLength(30)
  boughtProduct?: string | null;

  @Field(() => Int, { nullable: true, description: "A tenth of the customers by net profit, 1 the best, 10 the worst; only for who may see profits." })
  @IsOptional()
  @Min(1)
  @Max(10)
  profitDecile?: number | null;

  @Field(() => ProspectSetInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  prospect?: ProspectSetInput | null;

  @Field(() => PersistencySetInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  persistency?: PersistencySetInput | null;
}
