import { MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { DateTime } from "../../core/graph/scalars";
import { Filled } from "../../core/validation";
import { ConsentPurpose, LegalBasis } from "./consent.entity";

@InputType({ description: "Of a customer or of a contact: one of the two." })
export class RecordConsentInput {
  @Field(() => ID, { nullable: true })
  customerId?: string | null;

  @Field(() => ID, { nullable: true })
  contactId?: string | null;

  @Field(() => ConsentPurpose)
  purpose!: ConsentPurpose;

  @Field()
  given!: boolean;

  @Field(() => LegalBasis, { defaultValue: LegalBasis.CONSENT })
  basis!: LegalBasis;

  @Field(() => DateTime, { nullable: true, description: "Now, where nothing is said; never in the future." })
  at?: Date | null;

  @Field()
  @Filled()
  @MaxLength(100)
  source!: string;

  @Field(() => String, { nullable: true })
  @MaxLength(5000)
  evidence?: string | null;
}
