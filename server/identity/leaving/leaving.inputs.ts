import { ArrayMaxSize, ArrayMinSize, MaxLength, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Node } from "../../core/graph/types";
import { User } from "../user/user.entity";

/** Who takes over what nobody was chosen for. */
export enum HandoverRule {
  TEAM_MANAGER = "TEAM_MANAGER",
  ROUND_ROBIN = "ROUND_ROBIN",
  LEAST_LOADED = "LEAST_LOADED",
}
registerEnumType(HandoverRule, {
  name: "HandoverRule",
  description: "The manager of the person's team, or of one above; the people of the team in turn; whoever of them has the least. In a team, those with the same role go first.",
});

@InputType()
export class KindHandoverInput {
  @Field({ description: "The records' type, e.g. Opportunity." })
  @MaxLength(60)
  type!: string;

  @Field(() => ID)
  toId!: string;
}

@InputType()
export class RecordsHandoverInput {
  @Field(() => [ID], { description: "Records of the person, e.g. customers; their open deals, follow-ups, tickets and alerts go along." })
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  ids!: string[];

  @Field(() => ID)
  toId!: string;
}

@InputType({ description: "Who takes over: chosen records first, then kinds, then what belongs to a record handed over goes with it, then one person or a rule for the rest." })
export class HandoverInput {
  @Field(() => ID, { nullable: true, description: "Who takes the rest. Not together with `rule`." })
  toId?: string | null;

  @Field(() => HandoverRule, { nullable: true })
  rule?: HandoverRule | null;

  @Field(() => [KindHandoverInput], { nullable: true })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  kinds?: KindHandoverInput[] | null;

  @Field(() => [RecordsHandoverInput], { nullable: true })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  records?: RecordsHandoverInput[] | null;
}

/** What becomes of a person's things, as the API tells it. */
export enum LeavingFate {
  HANDED_OVER = "HANDED_OVER",
  ENDED = "ENDED",
}
registerEnumType(LeavingFate, { name: "LeavingFate", description: "A successor takes it over; or it ends with the person." });

@ObjectType({ description: "What a person has of one kind." })
export class OwnedKind {
  @Field({ description: "The type, e.g. Customer." })
  type!: string;

  @Field(() => LeavingFate)
  fate!: LeavingFate;

  @Field(() => Int)
  count!: number;

  @Field(() => [Node], { description: "The first few, where they are records." })
  first!: string[];
}

@ObjectType({ description: "How much of a kind somebody got." })
export class HandedOver {
  @Field()
  type!: string;

  @Field(() => User)
  to!: { id: string };

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: "A person who has left, and who took over." })
export class Leaving {
  @Field(() => User)
  user!: { id: string };

  @Field(() => [HandedOver])
  handedOver!: HandedOver[];
}
