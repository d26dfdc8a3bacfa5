import { ArrayMaxSize, IsOptional, Matches, MaxLength } from "class-validator";
import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { DateTimeRange, PageArgs, sortInput } from "../../core/graph/types";

export enum AuditSortField {
  AT = "AT",
}
registerEnumType(AuditSortField, { name: "AuditSortField" });

@InputType({ description: "A list means any of; the period is half-open; all that is given must hold." })
export class AuditFilter {
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(100)
  recordId?: string[];

  @Field(() => [ID], { nullable: true, description: "Who did it; null: the system itself." })
  @IsOptional()
  @ArrayMaxSize(100)
  actorId?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Kinds of event (opportunity.won) or of record (opportunity)." })
  @IsOptional()
  @ArrayMaxSize(50)
  @Matches(/^[a-zA-Z]{1,30}(\.[a-zA-Z]{1,30})?$/, { each: true, message: "must be a kind of record or of event, such as opportunity or opportunity.won", context: { code: "format" } })
  type?: string[];

  @Field(() => DateTimeRange, { nullable: true })
  at?: DateTimeRange;

  @Field(() => [String], { nullable: true, description: "Network addresses, whole ones." })
  @IsOptional()
  @ArrayMaxSize(50)
  @MaxLength(60, { each: true })
  address?: string[];

  @Field(() => [ID], { nullable: true, description: "Sessions and API keys." })
  @IsOptional()
  @ArrayMaxSize(50)
  credentialId?: string[];
}

export const AuditSort = sortInput("AuditSort", AuditSortField);

@ArgsType()
export class AuditEventListArgs extends PageArgs {
  @Field(() => AuditFilter, { nullable: true })
  filter?: AuditFilter;

  @Field(() => AuditSort, { nullable: true })
  sort?: InstanceType<typeof AuditSort>;
}
