import { ArrayMaxSize, Matches, MaxLength } from "class-validator";
import { ArgsType, Field, ID, InputType, ObjectType } from "type-graphql";
import { PageArgs } from "../../core/graph/types";
import { Filled, NotCleared } from "../../core/validation";
import { DeliveryStatus } from "./webhook-delivery.entity";
import { Webhook } from "./webhook.entity";

const mostTypes = 50;
const typePattern = /^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)?$/;
const typeRule = { each: true, message: "must be a kind such as ticket or a kind of change such as ticket.replied", context: { code: "eventType" } };

@InputType()
export class CreateWebhookInput {
  @Field()
  @Filled()
  @MaxLength(100)
  name!: string;

  @Field({ description: "https; addresses within the house only where the configuration allows them." })
  @Filled()
  @MaxLength(1000)
  url!: string;

  @Field(() => [String], { defaultValue: [], description: "Kinds (opportunity) or kinds of change (ticket.replied); all, where empty." })
  @ArrayMaxSize(mostTypes)
  @MaxLength(60, { each: true })
  @Matches(typePattern, typeRule)
  types!: string[];
}

@InputType({ description: "What is left out stays as it is." })
export class UpdateWebhookInput {
  @Field({ nullable: true })
  @NotCleared()
  @Filled()
  @MaxLength(100)
  name?: string;

  @Field({ nullable: true })
  @NotCleared()
  @Filled()
  @MaxLength(1000)
  url?: string;

  @Field(() => [String], { nullable: true })
  @NotCleared()
  @ArrayMaxSize(mostTypes)
  @MaxLength(60, { each: true })
  @Matches(typePattern, typeRule)
  types?: string[];

  @Field({ nullable: true })
  @NotCleared()
  enabled?: boolean;

  @Field({ nullable: true, description: "When switched on: begin with what happens from now on, instead of telling what was missed." })
  @NotCleared()
  skipMissed?: boolean;
}

@InputType({ description: "A list means any of; all that is given must hold." })
export class WebhookDeliveryFilter {
  @Field(() => [ID], { nullable: true })
  webhookId?: string[];

  @Field(() => [DeliveryStatus], { nullable: true })
  status?: DeliveryStatus[];
}

@ArgsType()
export class WebhookDeliveryListArgs extends PageArgs {
  @Field(() => WebhookDeliveryFilter, { nullable: true })
  filter?: WebhookDeliveryFilter;
}

@ObjectType()
export class CreatedWebhook {
  @Field(() => Webhook)
  webhook!: { id: string };

  @Field(() => String, { nullable: true, description: "Shown this once; null when the request is repeated by its Idempotency-Key." })
  secret!: string | null;
}
