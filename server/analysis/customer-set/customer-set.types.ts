import { Field, Int, ObjectType } from "type-graphql";
import { Day, DateTime } from "../../core/graph/scalars";
import { Money } from "../../core/graph/types";
import { Customer } from "../../customers/customer/customer.entity";

@ObjectType({ description: "A customer behind a mark, with what it bought in the period." })
export class AnalysedCustomer {
  @Field(() => Customer, { nullable: true, description: "null where you may not see the customer." })
  customer!: string;

  @Field(() => Money)
  revenue!: Money;

  @Field(() => Int)
  orders!: number;

  @Field(() => Day, { nullable: true, description: "The last day with an order in the period; null without one." })
  lastOrderOn!: string | null;
}

@ObjectType({ description: "Customers behind a mark, those with the highest revenue of the period first." })
export class AnalysedCustomers {
  @Field(() => DateTime, { description: "Everything committed until then is in the figures." })
  asOf!: Date;

  @Field(() => Int, { description: "All customers behind the mark." })
  totalCount!: number;

  @Field(() => [AnalysedCustomer])
  customers!: AnalysedCustomer[];
}
