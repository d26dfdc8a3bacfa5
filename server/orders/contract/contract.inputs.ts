import { IsOptional, MaxLength, ValidateNested } from "class-validator";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { Day } from "../../core/graph/scalars";
import { DateRange, MoneyInput, PageArgs, sortInput } from "../../core/graph/types";
import { Filled, NotCleared } from "../../core/validation";
import { ContractKind, ContractSortField, ContractStatus } from "./contract.enums";

/** What people fill in of a contract; title and first day are added below, as required or not. */
@InputType()
abstract class ContractFacts {
  @Field(() => ContractKind, { nullable: true, description: "SUPPLY unless said otherwise." })
  @NotCleared()
  kind?: ContractKind;

  @Field(() => Day, { nullable: true, description: "The last day." })
  endsOn?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: "What all of it comes to, in the workspace's currency." })
  @IsOptional()
  @ValidateNested()
  amount?: MoneyInput | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(20_000)
  note?: string | null;

  @Field(() => ID, { nullable: true, description: "Who looks after it; whoever has the customer unless said otherwise." })
  ownerId?: string | null;
}

@InputType()
export class CreateContractInput extends ContractFacts {
  @Field(() => ID)
  customerId!: string;

  @Field()
  @Filled()
  @MaxLength(200)
  title!: string;

  @Field(() => Day)
  startsOn!: string;

  @Field({ nullable: true, description: "Whether it is signed; a draft unless said otherwise." })
  @NotCleared()
  signed?: boolean;
}

@InputType()
export class UpdateContractInput extends ContractFacts {
  @Field({ nullable: true })
  @NotCleared()
  @Filled()
  @MaxLength(200)
  title?: string;

  @Field(() => Day, { nullable: true })
  @NotCleared()
  startsOn?: string;
}

@InputType({ description: "A list means any of; a range is half-open; all that is given must hold." })
export class ContractFilter {
  @Field({ nullable: true, description: "Any part of the title or the number, in either Chinese script, pinyin or initials." })
  @MaxLength(200)
  search?: string;

  @Field(() => [ContractStatus], { nullable: true })
  status?: ContractStatus[];

  @Field(() => [ContractKind], { nullable: true })
  kind?: ContractKind[];

  @Field(() => [ID], { nullable: true })
  ownerId?: string[];

  @Field(() => [ID], { nullable: true })
  teamId?: string[];

  @Field(() => [ID], { nullable: true })
  customerId?: string[];

  @Field(() => DateRange, { nullable: true })
  startsOn?: DateRange;

  @Field(() => DateRange, { nullable: true })
  endsOn?: DateRange;
}

export const ContractSort = sortInput("ContractSort", ContractSortField);

@ArgsType()
export class ContractListArgs extends PageArgs {
  @Field(() => ContractFilter, { nullable: true })
  filter?: ContractFilter;

  @Field(() => ContractSort, { nullable: true })
  sort?: InstanceType<typeof ContractSort>;
}
