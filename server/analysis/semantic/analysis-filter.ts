import { IsOptional, MaxLength } from "class-validator";
import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { Day } from "../../core/graph/scalars";

/** What a period is compared with. */
export enum Comparison {
  PREVIOUS_PERIOD = "PREVIOUS_PERIOD",
  YEAR_BEFORE = "YEAR_BEFORE",
  NONE = "NONE",
}
registerEnumType(Comparison, { name: "Comparison", description: "What a period is compared with: the equal period right before it, the same days a year before, or nothing." });

/** What an analysis is about. Figures are always those of the viewer's own scope besides. */
@InputType({ description: "What an analysis is about; the last twelve months unless told. Figures are of your own scope besides: a sales person's of their own customers, a manager's of the team." })
export class AnalysisFilter {
  @Field(() => Day, { nullable: true, description: "The first day; twelve months before `to` unless told." })
  from?: string | null;

  @Field(() => Day, { nullable: true, description: "The day after the last one; tomorrow in your time zone unless told." })
  to?: string | null;

  @Field(() => Comparison, { nullable: true, description: "PREVIOUS_PERIOD unless told." })
  compare?: Comparison | null;

  @Field(() => ID, { nullable: true, description: "Of orders, deals and customers of this team." })
  @IsOptional()
  @MaxLength(30)
  teamId?: string | null;

  @Field(() => ID, { nullable: true, description: "Of orders, deals and customers of this person." })
  @IsOptional()
  @MaxLength(30)
  ownerId?: string | null;

  @Field(() => String, { nullable: true, description: "Where the order was sold, or the customer's region where the order names none." })
  @IsOptional()
  @MaxLength(100)
  region?: string | null;

  @Field(() => String, { nullable: true, description: "Where orders came from, e.g. web or store." })
  @IsOptional()
  @MaxLength(100)
  channel?: string | null;

  @Field(() => ID, { nullable: true, description: "Order lines of products in this category or one below it." })
  @IsOptional()
  @MaxLength(30)
  categoryId?: string | null;

  @Field(() => String, { nullable: true, description: "The customer's segment." })
  @IsOptional()
  @MaxLength(100)
  segment?: string | null;

  @Field(() => ID, { nullable: true, description: "Of the customers of this saved segment that you may see, as they are now." })
  @IsOptional()
  @MaxLength(30)
  segmentId?: string | null;
}
