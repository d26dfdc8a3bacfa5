import { IsIn, MaxLength } from "class-validator";
import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { DateTime } from "../../core/graph/scalars";
import { DateTimeRange, PageArgs, sortInput } from "../../core/graph/types";
import { Filled } from "../../core/validation";
import { ApprovalStatus } from "./approval.enums";

export enum ApprovalSortField {
  REQUESTED_AT = "REQUESTED_AT",
  DUE_AT = "DUE_AT",
}
registerEnumType(ApprovalSortField, { name: "ApprovalSortField" });

@InputType()
export class RequestApprovalInput {
  @Field(() => ID, { description: "A customer, opportunity, order or ticket." })
  recordId!: string;

  @Field()
  @Filled()
  @MaxLength(200)
  subject!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(5_000)
  note?: string | null;

  @Field(() => ID, { nullable: true, description: "Who is to decide; whoever leads your team unless said otherwise." })
  approverId?: string | null;

  @Field(() => DateTime, { nullable: true })
  dueAt?: Date | null;
}

@ArgsType()
export class DecideApprovalArgs {
  @Field(() => ApprovalStatus, { description: "APPROVED or REJECTED." })
  @IsIn([ApprovalStatus.APPROVED, ApprovalStatus.REJECTED])
  decision!: ApprovalStatus;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  comment?: string | null;
}

@InputType({ description: "A list means any of; a range is half-open; all that is given must hold." })
export class ApprovalFilter {
  @Field(() => [ApprovalStatus], { nullable: true })
  status?: ApprovalStatus[];

  @Field(() => [ID], { nullable: true })
  approverId?: string[];

  @Field(() => [ID], { nullable: true })
  requestedById?: string[];

  @Field(() => [ID], { nullable: true })
  recordId?: string[];

  @Field(() => DateTimeRange, { nullable: true })
  requestedAt?: DateTimeRange;
}

export const ApprovalSort = sortInput("ApprovalSort", ApprovalSortField);

/** Approvals of one customer, newest first. */
@ArgsType()
export class ApprovalFilterArgs extends PageArgs {
  @Field(() => ApprovalFilter, { nullable: true })
  filter?: ApprovalFilter;
}

@ArgsType()
export class ApprovalListArgs extends ApprovalFilterArgs {
  @Field(() => ApprovalSort, { nullable: true })
  sort?: InstanceType<typeof ApprovalSort>;
}
