import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Day, DateTime } from "../../core/graph/scalars";
import { Money } from "../../core/graph/types";
import { Customer } from "../../customers/customer/customer.entity";

export enum ModelGap {
  TOO_FEW_REPEAT_CUSTOMERS = "TOO_FEW_REPEAT_CUSTOMERS",
  NO_MAXIMUM = "NO_MAXIMUM",
  NO_MEAN = "NO_MEAN",
}
registerEnumType(ModelGap, {
  name: "ModelGap",
  description: "Why there is no model: fewer than 50 customers have bought again; the likelihood has no maximum (e.g. because all buy alike); the mean of what customers spend would be infinite.",
});

@ObjectType({ description: "BG/NBD (Fader, Hardie, Lee 2005), fitted by maximum likelihood to all customers of the workspace. Weeks are the unit of time." })
export class PurchaseModel {
  @Field(() => Float)
  r!: number;

  @Field(() => Float, { description: "In weeks." })
  alpha!: number;

  @Field(() => Float)
  a!: number;

  @Field(() => Float)
  b!: number;

  @Field(() => Float)
  logLikelihood!: number;
}

@ObjectType({ description: "Gamma-Gamma (Fader, Hardie 2013), fitted by maximum likelihood to the customers who have bought again." })
export class ValueModel {
  @Field(() => Float)
  p!: number;

  @Field(() => Float)
  q!: number;

  @Field(() => Float, { description: "In units of the workspace's currency." })
  gamma!: number;

  @Field(() => Float)
  logLikelihood!: number;

  @Field(() => Int)
  customers!: number;
}

@ObjectType({ description: "How well a model of the first half of the time foretold the second half. By own rate: everybody goes on as often as before." })
export class Holdout {
  @Field(() => Day, { description: "The last day that the model knew." })
  calibratedTo!: string;

  @Field(() => Int)
  days!: number;

  @Field(() => Int, { description: "Those known by then." })
  customers!: number;

  @Field(() => PurchaseModel)
  model!: PurchaseModel;

  @Field(() => Float, { description: "Days with a purchase that came, over all these customers." })
  actual!: number;

  @Field(() => Float)
  expected!: number;

  @Field(() => Float)
  expectedByOwnRate!: number;

  @Field(() => Float, { description: "By how many purchases a customer's forecast was wrong on average." })
  meanAbsoluteError!: number;

  @Field(() => Float)
  meanAbsoluteErrorByOwnRate!: number;
}

@ObjectType({ description: "The models behind expected purchases and lifetime values. They are of the whole workspace, whatever the filter, and are fitted anew every day." })
export class CustomerModel {
  @Field(() => DateTime, { description: "When it was fitted." })
  scoredAt!: Date;

  @Field(() => Day, { description: "The first day with a purchase." })
  observedFrom!: string;

  @Field(() => Day, { description: "The last day with a purchase; expectations are for the days after it." })
  observedTo!: string;

  @Field(() => Int)
  customers!: number;

  @Field(() => Int, { description: "Those who bought on more than one day." })
  repeatCustomers!: number;

  @Field(() => ModelGap, { nullable: true, description: "Why there is no model of purchases; null where there is one." })
  gap!: ModelGap | null;

  @Field(() => PurchaseModel, { nullable: true })
  purchases!: PurchaseModel | null;

  @Field(() => ModelGap, { nullable: true, description: "Why there is no model of values; null where there is one." })
  valueGap!: ModelGap | null;

  @Field(() => ValueModel, { nullable: true })
  value!: ValueModel | null;

  @Field(() => Holdout, { nullable: true, description: "null where half of the time is too little for a model." })
  holdout!: Holdout | null;

  @Field(() => Int, { description: "Lifetime values look so many months ahead." })
  horizonMonths!: number;

  @Field(() => Float, { description: "A year; each month's purchases are discounted to today by it." })
  discountRate!: number;
}

@ObjectType({ description: "Customers whose probability of still buying lies in one tenth: from `from` on and below `to` (1 belongs to the last one)." })
export class AliveBand {
  @Field(() => Float)
  from!: number;

  @Field(() => Float)
  to!: number;

  @Field(() => Int)
  customers!: number;

  @Field(() => Float, { description: "Purchases to be expected of them in 365 days." })
  expectedPurchases!: number;

  @Field(() => Money)
  lifetimeValue!: Money;
}

@ObjectType({ description: "A tenth of the customers by lifetime value, 1 the most valuable." })
export class ValueTenth {
  @Field(() => Int)
  tenth!: number;

  @Field(() => Int)
  customers!: number;

  @Field(() => Money)
  lifetimeValue!: Money;

  @Field(() => Float, { description: "Of all lifetime value." })
  share!: number;
}

@ObjectType()
export class CustomerOutlook {
  @Field(() => Customer, { nullable: true, description: "null where you may not see the customer." })
  customer!: string;

  @Field(() => Int, { description: "Days with a purchase so far." })
  purchases!: number;

  @Field(() => Day)
  lastPurchaseOn!: string;

  @Field(() => Float, { description: "P(alive), from 0 to 1: whether the customer still buys at all." })
  alive!: number;

  @Field(() => Float, { description: "Days with a purchase to be expected in 365 days." })
  expectedPurchases!: number;

  @Field(() => Money, { nullable: true, description: "What a purchase is expected to bring." })
  valuePerPurchase!: Money | null;

  @Field(() => Money, { nullable: true })
  lifetimeValue!: Money | null;
}
