import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Money } from "../../core/graph/types";

/** How a customer's revenue of the period stands to that of the period before. */
export enum CustomerChange {
  NEW = "NEW",
  RETURNED = "RETURNED",
  RISING = "RISING",
  STEADY = "STEADY",
  FALLING = "FALLING",
  SILENT = "SILENT",
}
registerEnumType(CustomerChange, {
  name: "CustomerChange",
  description: "Of the customers with sales in the period or the one before. NEW: the first order ever falls in the period. RETURNED: bought in it and not in the period before, but earlier. RISING and FALLING: bought in both, and the revenue grew or shrank by more than `changePercent`. STEADY: bought in both, within that. SILENT: did not buy in the period.",
});

@ObjectType({ description: "Customers that changed alike. Every customer with sales in the period or the one before is in exactly one class." })
export class ChangeClass {
  @Field(() => CustomerChange)
  change!: CustomerChange;

  @Field(() => Int)
  customers!: number;

  @Field(() => Float, { description: "Of the customers of all classes; 0 where there are none." })
  share!: number;

  @Field(() => Money, { description: "What they paid in the period, returned goods taken off." })
  revenue!: Money;

  @Field(() => Money, { description: "What they paid in the period before." })
  previousRevenue!: Money;
}
