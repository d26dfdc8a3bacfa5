import { Field, Int, ObjectType } from "type-graphql";
import { RuleKind } from "../rule.entity";
import { RuleDefinitionOutput } from "./definition.graph";

@ObjectType({ description: "A template of the trade, as far as you may do what it says: to be taken up as it is, or as the beginning of a rule of your own." })
export class OfferedRule {
  @Field(() => RuleKind)
  kind!: RuleKind;

  @Field(() => Int, { nullable: true, description: "The number it begins with." })
  number?: number;

  @Field(() => RuleDefinitionOutput)
  definition!: RuleDefinitionOutput;
}

@ObjectType({ description: "What a rule about records of a type can wait for and do, as far as you may do it yourself." })
export class RuleOptions {
  @Field({ description: "A RuleSubject." })
  subject!: string;

  @Field(() => [String], { description: "Events to wait for." })
  events!: string[];

  @Field(() => [String], { description: "Fields of RuleAction." })
  actions!: string[];

  @Field(() => [String], { description: "Fields of the customer that a rule of yours may set." })
  settable!: string[];
}
