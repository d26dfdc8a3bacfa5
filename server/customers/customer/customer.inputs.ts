import { IsOptional, MaxLength, ArrayMaxSize, ValidateNested } from "class-validator";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { Day } from "../../core/graph/scalars";
import { DateRange, DateTimeRange, ExternalIdInput, MoneyInput, MoneyRange, PageArgs, sortInput } from "../../core/graph/types";
import { EmailAddress, Filled, NotCleared } from "../../core/validation";
import { CreditGrade, CustomerKind, CustomerLevel, CustomerSortField, LifeCycleStage } from "./customer.enums";

/** Everything about a customer that people fill in; `name` and `kind` are added below, as required or not. */
@InputType()
abstract class CustomerFacts {
  @Field(() => CustomerLevel, { nullable: true })
  @NotCleared()
  level?: CustomerLevel;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  source?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  industry?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  region?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  country?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  city?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(300)
  address?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(20)
  postalCode?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(50)
  phone?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @EmailAddress()
  @MaxLength(200)
  email?: string | null;

  @Field(() => String, { nullable: true, description: "The number of the company in the register, for taxes, or of the person." })
  @IsOptional()
  @MaxLength(50)
  identityNumber?: string | null;

  @Field(() => String, { nullable: true, description: "Where refunds go: bank and account, or IBAN." })
  @IsOptional()
  @MaxLength(100)
  bankAccount?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(300)
  website?: string | null;

  @Field(() => Day, { nullable: true })
  birthday?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  segment?: string | null;

  @Field(() => CreditGrade, { nullable: true })
  creditGrade?: CreditGrade | null;

  @Field(() => MoneyInput, { nullable: true, description: "How much may be owed at a time, in the customer's currency; null for no limit." })
  @IsOptional()
  @ValidateNested()
  creditLimit?: MoneyInput | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(500)
  stockNeeds?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(500)
  transportNeeds?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(500)
  packagingNeeds?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(500)
  informationNeeds?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(20_000)
  notes?: string | null;
}

@InputType()
export class CreateCustomerInput extends CustomerFacts {
  @Field(() => CustomerKind)
  kind!: CustomerKind;

  @Field()
  @Filled()
  @MaxLength(200)
  name!: string;

  @Field(() => LifeCycleStage, { nullable: true, description: "POTENTIAL unless said otherwise." })
  @NotCleared()
  lifeCycleStage?: LifeCycleStage;

  @Field(() => ID, { nullable: true, description: "The person in charge; yourself unless said otherwise." })
  ownerId?: string | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(20)
  @MaxLength(60, { each: true })
  tagNames?: string[];

  @Field(() => [ExternalIdInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  externalIds?: ExternalIdInput[];
}

@InputType()
export class UpdateCustomerInput extends CustomerFacts {
  @Field(() => CustomerKind, { nullable: true })
  @NotCleared()
  kind?: CustomerKind;

  @Field({ nullable: true })
  @NotCleared()
  @Filled()
  @MaxLength(200)
  name?: string;
}

@InputType({ description: "A list means any of; a range is half-open; all that is given must hold." })
export class CustomerFilter {
  @Field({ nullable: true, description: "Any part of the name, in either Chinese script, pinyin or initials; or a whole phone number or e-mail address." })
  search?: string;

  @Field(() => [String], { nullable: true, description: "Whole phone numbers, however they are spaced." })
  phone?: string[];

  @Field(() => [String], { nullable: true, description: "Whole e-mail addresses." })
  email?: string[];

  @Field(() => [String], { nullable: true, description: "Whole numbers, however they are spaced." })
  identityNumber?: string[];

  @Field(() => [CustomerKind], { nullable: true })
  kind?: CustomerKind[];

  @Field(() => [CustomerLevel], { nullable: true })
  level?: CustomerLevel[];

  @Field(() => [LifeCycleStage], { nullable: true })
  lifeCycleStage?: LifeCycleStage[];

  @Field(() => [String], { nullable: true })
  source?: string[];

  @Field(() => [String], { nullable: true })
  industry?: string[];

  @Field(() => [String], { nullable: true })
  region?: string[];

  @Field(() => [String], { nullable: true })
  segment?: string[];

  @Field(() => [CreditGrade], { nullable: true })
  creditGrade?: CreditGrade[];

  @Field(() => [ID], { nullable: true, description: "null: without an owner." })
  ownerId?: string[];

  @Field(() => [ID], { nullable: true })
  teamId?: string[];

  @Field(() => [ID], { nullable: true })
  tagId?: string[];

  @Field(() => ID, { nullable: true, description: "The customers of a saved segment." })
  segmentId?: string;

  @Field(() => DateTimeRange, { nullable: true })
  createdAt?: DateTimeRange;

  @Field(() => DateRange, { nullable: true })
  lastOrderOn?: DateRange;

  @Field(() => DateTimeRange, { nullable: true })
  lastActivityAt?: DateTimeRange;

  @Field(() => MoneyRange, { nullable: true })
  orderTotal?: MoneyRange;
}

export const CustomerSort = sortInput("CustomerSort", CustomerSortField);

@ArgsType()
export class CustomerListArgs extends PageArgs {
  @Field(() => CustomerFilter, { nullable: true })
  filter?: CustomerFilter;

  @Field(() => CustomerSort, { nullable: true })
  sort?: InstanceType<typeof CustomerSort>;
}
