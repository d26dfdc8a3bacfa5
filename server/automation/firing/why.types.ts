import { Field, Int, ObjectType } from "type-graphql";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";
import { Rule } from "../rule/rule.entity";

@ObjectType({ description: "Why the system did something: the rule, what set it off, and the rules that led to it." })
export class Why {
  @Field(() => Rule, { nullable: true })
  rule!: object | string | null;

  @Field(() => Int, { description: "Which definition of the rule it was; the rule may say something else now." })
  revision!: number;

  @Field({ description: "Which of the rule's causes applied, by its name." })
  cause!: string;

  @Field(() => DateTime)
  firedAt!: string;

  @Field(() => Node, { nullable: true, description: "The record that met the rule; null if you may not see it." })
  record!: object | string | null;

  @Field(() => String, { nullable: true, description: "The type of the event that set it off; null where the rule waits for a condition or a time." })
  event!: string | null;

  @Field(() => [Rule], { description: "The rules whose effects led to this one, the first one first; none where a person's change or the time did." })
  chain!: (object | string)[];
}
