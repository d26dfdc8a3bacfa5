import { Field, ObjectType } from "type-graphql";
import { View } from "../semantic/view";
import { FunnelStep, MonthConversion, NewCustomerMonth, OwnerDeals, SourceConversion, TeamDeals } from "./conversion.types";
import { ForecastModel, ForecastPoint } from "./forecast.types";
import { AliveBand, CustomerModel, CustomerOutlook, ValueTenth } from "./outlook.types";

@ObjectType({ description: "Whom we win, and what is to come." })
export class Prospecting extends View {
  @Field(() => [NewCustomerMonth], { description: "At most 5,000." })
  newCustomers!: NewCustomerMonth[];

  @Field(() => [FunnelStep])
  funnel!: FunnelStep[];

  @Field(() => [SourceConversion], { description: "The 100 sources with the most leads." })
  leadSources!: SourceConversion[];

  @Field(() => [MonthConversion])
  leadMonths!: MonthConversion[];

  @Field(() => [OwnerDeals], { description: "The 100 people with the most deals." })
  owners!: OwnerDeals[];

  @Field(() => [TeamDeals], { description: "The 100 teams with the most deals." })
  teams!: TeamDeals[];

  @Field(() => [ForecastPoint], { description: "Up to 24 whole months before the period's end, and six months on." })
  forecast!: ForecastPoint[];

  @Field(() => ForecastModel, { nullable: true, description: "null with fewer than three months of sales." })
  forecastModel!: ForecastModel | null;

  @Field(() => CustomerModel, { nullable: true, description: "null until the first scores are worked out, and where nobody has bought anything." })
  customerModel!: CustomerModel | null;

  @Field(() => [AliveBand])
  aliveBands!: AliveBand[];

  @Field(() => [ValueTenth], { description: "Empty without a model of values." })
  valueTenths!: ValueTenth[];

  @Field(() => [CustomerOutlook], { description: "The 100 customers with the greatest lifetime value (the most expected purchases without a model of values)." })
  bestCustomers!: CustomerOutlook[];
}
