import { IsOptional, ValidateNested } from "class-validator";
import { Field, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Money, MoneyInput } from "../../../core/graph/types";

/** What causes cost beyond the goods. */
export enum ServeDriver {
  ORDER = "ORDER",
  TICKET = "TICKET",
  VISIT = "VISIT",
  SHIPMENT = "SHIPMENT",
}
registerEnumType(ServeDriver, {
  name: "ServeDriver",
  description: "What causes cost beyond the goods. ORDER: an order of the period in which something was bought. SHIPMENT: such an order that was sent. TICKET: one opened in the period. VISIT: an activity of that channel in the period.",
});

@ObjectType({ description: "What it costs us to serve a customer once, by what causes it; null where nobody has said." })
export class CostToServe {
  @Field(() => Money, { nullable: true })
  perOrder!: Money | null;

  @Field(() => Money, { nullable: true })
  perTicket!: Money | null;

  @Field(() => Money, { nullable: true })
  perVisit!: Money | null;

  @Field(() => Money, { nullable: true })
  perShipment!: Money | null;
}

@InputType({ description: "Rates in the workspace's currency. Left out stays, null clears." })
export class CostToServeInput {
  @Field(() => MoneyInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  perOrder?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  perTicket?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  perVisit?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  perShipment?: MoneyInput | null;
}

@ObjectType({ description: "What one cause of serving comes to." })
export class ServeCost {
  @Field(() => ServeDriver)
  driver!: ServeDriver;

  @Field(() => Int, { description: "How often; 0 where no rate is set." })
  count!: number;

  @Field(() => Money)
  amount!: Money;
}
