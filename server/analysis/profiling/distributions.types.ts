import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Money } from "../../core/graph/types";

/** What customers are told apart by. */
export enum ProfileDimension {
  REGION = "REGION",
  SEGMENT = "SEGMENT",
  LEVEL = "LEVEL",
  KIND = "KIND",
  INDUSTRY = "INDUSTRY",
  SOURCE = "SOURCE",
  TAG = "TAG",
  AGE = "AGE",
  CREDIT_GRADE = "CREDIT_GRADE",
}
registerEnumType(ProfileDimension, {
  name: "ProfileDimension",
  description: "AGE is how long a customer has been known on the period's last day: since the first order, or since the record was made where that is earlier.",
});

@ObjectType({ description: "Customers that are alike in something." })
export class Bucket {
  @Field({ description: "The value; a tag's id. Empty where nothing is known, and for the rest." })
  key!: string;

  @Field()
  label!: string;

  @Field({ description: "All values beyond the fifty with the most customers, together." })
  isRest!: boolean;

  @Field(() => Int, { description: "Customers." })
  count!: number;

  @Field(() => Money, { nullable: true, description: "What they bought in the period." })
  value!: Money;

  @Field(() => Float, { description: "Of all customers." })
  share!: number;
}

@ObjectType({ description: "All customers known, also those that did not order in the period, by one dimension." })
export class Distribution {
  @Field(() => ProfileDimension)
  dimension!: ProfileDimension;

  @Field(() => Int, { description: "Customers, each counted once." })
  customers!: number;

  @Field(() => Money, { description: "What they bought in the period, counted once." })
  value!: Money;

  @Field({ description: "Whether a customer may be in several buckets, as with tags: then these add up to more than the whole." })
  overlapping!: boolean;

  @Field(() => [Bucket])
  buckets!: Bucket[];
}
