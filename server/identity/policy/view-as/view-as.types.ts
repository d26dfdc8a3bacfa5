import { Field, ID, ObjectType } from "type-graphql";
import { User } from "../../user/user.entity";
import { PolicyField } from "../graph/policy.types";

@ObjectType({ description: "What somebody may do with a type." })
export class ViewedType {
  @Field()
  type!: string;

  @Field(() => [String])
  verbs!: string[];

  @Field(() => [PolicyField], { description: "Every field and what the person may do with it." })
  fields!: PolicyField[];
}

@ObjectType()
export class ViewedCell {
  @Field()
  field!: string;

  @Field({ description: "As the person gets it from the API, as JSON." })
  value!: string;
}

@ObjectType({ description: "A record as somebody sees it." })
export class ViewedRow {
  @Field(() => ID)
  id!: string;

  @Field(() => [ViewedCell])
  cells!: ViewedCell[];
}

@ObjectType({ description: "What the system looks like to somebody. Looking changes nothing, and is noted." })
export class ViewedAs {
  @Field(() => User)
  user!: { id: string };

  @Field(() => [String], { description: "What the person may do at all, e.g. customer:create." })
  abilities!: string[];

  @Field(() => [ViewedType], { description: "The types that the person may do anything with." })
  types!: ViewedType[];

  @Field(() => [ViewedRow], { description: "The first records of the type asked for that the person sees; none where no type is asked for." })
  rows!: ViewedRow[];
}
