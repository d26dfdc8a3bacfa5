import { IsOptional, MaxLength } from "class-validator";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { PageArgs } from "../../core/graph/types";
import { EmailAddress, Filled, NotCleared } from "../../core/validation";
import { DecisionRole } from "./contact.entity";

@InputType()
abstract class ContactFacts {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  title?: string | null;

  @Field(() => DecisionRole, { nullable: true })
  decisionRole?: DecisionRole | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(50)
  phone?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(50)
  mobile?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @EmailAddress()
  @MaxLength(200)
  email?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(50)
  fax?: string | null;

  @Field({ nullable: true })
  @NotCleared()
  isPrimary?: boolean;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(20_000)
  notes?: string | null;
}

@InputType()
export class CreateContactInput extends ContactFacts {
  @Field(() => ID)
  customerId!: string;

  @Field()
  @Filled()
  @MaxLength(200)
  name!: string;
}

@InputType()
export class UpdateContactInput extends ContactFacts {
  @Field({ nullable: true })
  @NotCleared()
  @Filled()
  @MaxLength(200)
  name?: string;
}

@InputType()
export class ContactFilter {
  @Field({ nullable: true, description: "Any part of the name, in either Chinese script, pinyin or initials; or a whole phone number or e-mail address." })
  search?: string;

  @Field(() => [String], { nullable: true, description: "Whole phone numbers, however they are spaced." })
  phone?: string[];

  @Field(() => [String], { nullable: true, description: "Whole numbers of mobile phones, however they are spaced." })
  mobile?: string[];

  @Field(() => [String], { nullable: true, description: "Whole e-mail addresses." })
  email?: string[];

  @Field(() => [ID], { nullable: true })
  customerId?: string[];
}

@ArgsType()
export class ContactListArgs extends PageArgs {
  @Field(() => ContactFilter, { nullable: true })
  filter?: ContactFilter;
}
