import { Field, Float, Int, ObjectType } from "type-graphql";
import { Product } from "../../../catalog/product/product.entity";
import { Supplier } from "../../../catalog/supplier/supplier.entity";
import { Day } from "../../../core/graph/scalars";
import { Money } from "../../../core/graph/types";
import { Shipper } from "../../../orders/shipper/shipper.entity";
import { View } from "../../semantic/view";

@ObjectType({ description: "A product that runs short, or lies." })
export class StockItem {
  @Field(() => Product, { nullable: true, description: "null where you may not see the product." })
  product!: string;

  @Field(() => Int, { description: "Pieces in stock." })
  stock!: number;

  @Field(() => Int, { description: "Pieces on the way from suppliers." })
  onOrder!: number;

  @Field(() => Int, { nullable: true, description: "Order more when the stock falls to this." })
  reorderLevel!: number | null;

  @Field(() => Float, { nullable: true, description: "Pieces sold a day, over the period; null for whoever sees a part of the sales only." })
  dailyDemand!: number | null;

  @Field(() => Float, { nullable: true, description: "Days that the stock lasts at that pace; null where nothing was sold." })
  coverDays!: number | null;

  @Field(() => Float, { nullable: true, description: "Days that the supplier's purchases usually take (median); null where none arrived in the period." })
  leadDays!: number | null;

  @Field(() => Day, { nullable: true, description: "The last day before the period's end on which it was sold." })
  lastSoldOn!: string | null;

  @Field(() => Money, { nullable: true, description: "Stock at list price; null where that is not known in the workspace's currency." })
  stockValue!: Money | null;
}

@ObjectType({ description: "How a supplier delivers: its purchases that arrived in the period." })
export class SupplierDelivery {
  @Field(() => Supplier, { nullable: true })
  supplier!: string;

  @Field(() => Int, { description: "Purchases that arrived in the period." })
  received!: number;

  @Field(() => Float, { nullable: true, description: "Days from order to arrival, on average; of purchases whose day of order is known." })
  meanLeadDays!: number | null;

  @Field(() => Float, { nullable: true })
  medianLeadDays!: number | null;

  @Field(() => Float, { nullable: true, description: "Nine of ten arrive within so many days." })
  p90LeadDays!: number | null;

  @Field(() => Float, { nullable: true, description: "The share that came after the day promised, of those with such a day." })
  lateShare!: number | null;

  @Field(() => Float, { nullable: true, description: "How many days late the late ones were, on average." })
  meanDaysLate!: number | null;

  @Field(() => Int, { description: "Purchases on the way now." })
  open!: number;

  @Field(() => Int, { description: "Those of them that should have arrived by the period's end." })
  overdue!: number;
}

@ObjectType({ description: "How a shipper delivers: orders of the period, within your scope and the filter." })
export class ShipperDelivery {
  @Field(() => Shipper, { nullable: true })
  shipper!: string;

  @Field(() => Int, { description: "Orders given to it, shipped or not; cancelled ones do not count." })
  orders!: number;

  @Field(() => Int)
  shipped!: number;

  @Field(() => Int, { description: "Shipped after the day they were due." })
  late!: number;

  @Field(() => Float, { nullable: true, description: "Of the shipped ones with a due day." })
  lateShare!: number | null;

  @Field(() => Float, { nullable: true, description: "Days from order to shipment, on average." })
  meanDays!: number | null;
}

@ObjectType({ description: "Stock and supply of the whole house; of the filter only the period and the category narrow it, and shippers by all of it." })
export class StockAnalysis extends View {
  @Field(() => [StockItem], { description: "On sale, and below the reorder level even with what is on the way; the furthest below first." })
  belowReorder!: StockItem[];

  @Field(() => [StockItem], { description: "On sale, and the stock at or below the reorder level, whatever is on the way." })
  low!: StockItem[];

  @Field(() => [StockItem], { description: "On sale, and gone before a new purchase would be here: stock and what is on the way last less than the supplier's usual lead time. Empty for whoever sees a part of the sales only." })
  short!: StockItem[];

  @Field(() => [StockItem], { description: "In stock, and not sold for `deadAfterDays`; the most valuable first. Empty for whoever sees a part of the sales only." })
  dead!: StockItem[];

  @Field(() => [SupplierDelivery], { description: "At most 100, those with the most purchases first." })
  suppliers!: SupplierDelivery[];

  @Field(() => [ShipperDelivery], { description: "At most 100, those with the most orders first." })
  shippers!: ShipperDelivery[];
}
