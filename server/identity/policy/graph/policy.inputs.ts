import { ArrayMaxSize, ArrayMinSize, MaxLength, Min, ValidateNested } from "class-validator";
import { Field, InputType, Int } from "type-graphql";
import { Filled } from "../../../core/validation";
import { Role } from "../../role";
import { PolicyFieldRight, PolicyRows } from "./policy.types";

/** More than the catalog has of anything. */
const most = 500;

@InputType({ description: "A condition on rows: the column has one of the values." })
export class PolicyConditionInput {
  @Field()
  @MaxLength(60)
  column!: string;

  @Field(() => [String])
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @MaxLength(60, { each: true })
  values!: string[];
}

@InputType()
export class PolicyVerbInput {
  @Field()
  @MaxLength(60)
  verb!: string;

  @Field(() => PolicyRows)
  rows!: PolicyRows;

  @Field(() => [PolicyConditionInput], { defaultValue: [] })
  @ArrayMaxSize(most)
  @ValidateNested({ each: true })
  where!: PolicyConditionInput[];
}

@InputType()
export class PolicyFieldInput {
  @Field()
  @MaxLength(60)
  name!: string;

  @Field(() => PolicyFieldRight)
  right!: PolicyFieldRight;
}

@InputType({ description: "What a role may do with a type; what is not named is not granted." })
export class PolicyGrantInput {
  @Field()
  @MaxLength(60)
  type!: string;

  @Field(() => [PolicyVerbInput])
  @ArrayMaxSize(most)
  @ValidateNested({ each: true })
  verbs!: PolicyVerbInput[];

  @Field(() => [PolicyFieldInput], { defaultValue: [] })
  @ArrayMaxSize(most)
  @ValidateNested({ each: true })
  groups!: PolicyFieldInput[];

  @Field(() => [PolicyFieldInput], { defaultValue: [] })
  @ArrayMaxSize(most)
  @ValidateNested({ each: true })
  fields!: PolicyFieldInput[];
}

@InputType({ description: "All that a role may do." })
export class PolicyRoleInput {
  @Field(() => Role)
  role!: Role;

  @Field({ defaultValue: false, description: "Everything there is; then no grants are named." })
  everything!: boolean;

  @Field(() => [PolicyGrantInput], { defaultValue: [] })
  @ArrayMaxSize(most)
  @ValidateNested({ each: true })
  grants!: PolicyGrantInput[];
}

@InputType()
export class ChangePolicyInput {
  @Field(() => [PolicyRoleInput], { description: "The roles that change, each with all that it may do; the others stay as they are." })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  roles!: PolicyRoleInput[];

  @Field({ description: "Why. It is what auditors ask first." })
  @Filled()
  @MaxLength(500)
  comment!: string;
}

@InputType()
export class RestorePolicyInput {
  @Field(() => Int, { description: "The version to be in force again; 0 for the shipped policy." })
  @Min(0)
  number!: number;

  @Field({ description: "Why." })
  @Filled()
  @MaxLength(500)
  comment!: string;
}
