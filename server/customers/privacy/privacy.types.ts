import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { PrivacyRequestKind } from "./privacy-request.entity";

/** Why rows stay. */
export enum KeptBecause {
  BOOKKEEPING = "BOOKKEEPING",
  PROOF = "PROOF",
}
registerEnumType(KeptBecause, { name: "KeptBecause", description: "Why something stays: the law on bookkeeping wants it, or it proves what was agreed." });

@ObjectType({ description: "What becomes of the records of one type." })
export class ErasureOfType {
  @Field({ description: "The type's name, e.g. Activity." })
  type!: string;

  @Field(() => Int)
  count!: number;

  @Field({ description: "The records themselves go." })
  deleted!: boolean;

  @Field(() => [String], { description: "Fields that are emptied." })
  erased!: string[];

  @Field(() => KeptBecause, { nullable: true, description: "Why the records stay, without these fields." })
  because!: KeptBecause | null;
}

@ObjectType({ description: "What erasing a person would come to." })
export class ErasurePreview {
  @Field({ description: "To be typed for confirmation." })
  name!: string;

  @Field(() => [ErasureOfType])
  types!: ErasureOfType[];
}

@InputType({ description: "About a customer who is a person, or about a contact: one of the two." })
export class RecordPrivacyRequestInput {
  @Field(() => PrivacyRequestKind)
  kind!: PrivacyRequestKind;

  @Field(() => ID, { nullable: true })
  customerId?: string | null;

  @Field(() => ID, { nullable: true })
  contactId?: string | null;
}
