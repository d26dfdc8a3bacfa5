import { Field, Int, ObjectType } from "type-graphql";
import { Day } from "../../core/graph/scalars";
import { Money } from "../../core/graph/types";
import { Customer } from "../../customers/customer/customer.entity";
import { Figure } from "../semantic/figure";

@ObjectType({ description: "Money owed for so many days past due; 0 is not past due." })
export class AgeingBand {
  @Field(() => Int)
  from!: number;

  @Field(() => Int, { nullable: true, description: "Included; null where it is open." })
  to!: number | null;

  @Field(() => Int)
  orders!: number;

  @Field(() => Int)
  customers!: number;

  @Field(() => Money)
  amount!: Money;
}

@ObjectType({ description: "A customer with overdue orders." })
export class Debtor {
  @Field(() => Customer, { nullable: true, description: "null where you may not see the customer." })
  customer!: string;

  @Field(() => Int, { description: "Overdue orders." })
  orders!: number;

  @Field(() => Money)
  overdue!: Money;

  @Field(() => Day)
  oldestDueOn!: string;
}

@ObjectType({ description: "What customers of one credit grade owe." })
export class GradeRisk {
  @Field({ description: "Empty where none is known." })
  grade!: string;

  @Field(() => Int, { description: "Customers that owe something." })
  customers!: number;

  @Field(() => Money)
  receivable!: Money;

  @Field(() => Money)
  overdue!: Money;
}

@ObjectType({ description: "What is owed on a day, of all orders until then. Orders without a day on which payment is due are not known to be owed." })
export class Payments {
  @Field(() => Day, { description: "The reference day: the last of the period, or today where that lies ahead." })
  on!: string;

  @Field(() => [Figure])
  figures!: Figure[];

  @Field(() => [AgeingBand])
  ageing!: AgeingBand[];

  @Field(() => [Debtor], { description: "The twenty with the most overdue money." })
  debtors!: Debtor[];

  @Field(() => [GradeRisk], { nullable: true, description: "null where you may not see credit grades." })
  byCreditGrade!: GradeRisk[] | null;
}
