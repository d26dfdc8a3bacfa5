import { Field, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, DateColumn, IdColumn, IntegerColumn, MoneyColumn, ReferenceColumn, TextColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime, Day } from "../../core/graph/scalars";
import { Money, Node } from "../../core/graph/types";
import { Personal } from "../../core/privacy/personal";
import { OrderStatus } from "./order.enums";

/** What a customer ordered on one day. The sums are those of its lines, in one currency. */
@Personal({ about: { Customer: "customerId" }, because: "bookkeeping" })
@Prefix("ord")
@Owned("sales_order", { owners: ["ownerId"], team: "teamId", through: [{ by: "customerId", type: "Customer" }] })
@Entity("sales_order")
// With all that sums of a customer's orders ask for, so that they need not read the orders themselves.
@Index(["customerId", "orderedOn", "status", "total"])
@Index(["ownerId", "orderedOn"])
@Index(["teamId", "orderedOn"])
@Index(["status", "orderedOn"])
@Index(["paidOn", "paymentDueOn"])
@ObjectType({ implements: Node, description: "What a customer ordered on one day." })
export class Order implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @Field({ description: "What people call the order; unique." })
  @Index({ unique: true })
  @CodeColumn(40)
  number!: string;

  /** Missing where an imported order has none. */
  @ReferenceColumn({ nullable: true })
  customerId?: string | null;

  @Field(() => Day)
  @Index()
  @DateColumn()
  orderedOn!: string;

  @Field(() => DateTime, { nullable: true, description: "The moment of the order, where it is known." })
  @TimeColumn({ nullable: true })
  orderedAt?: Date | null;

  @Field(() => Day, { nullable: true, description: "When it is to be with the customer." })
  @DateColumn({ nullable: true })
  dueOn?: string | null;

  @Field(() => Day, { nullable: true })
  @DateColumn({ nullable: true })
  shippedOn?: string | null;

  @Field(() => OrderStatus)
  @CodeColumn(10)
  status!: OrderStatus;

  @Field(() => String, { nullable: true, description: "Where it was sold, e.g. shop or web." })
  @TextColumn(100, { nullable: true })
  channel?: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(100, { nullable: true })
  region?: string | null;

  @Field(() => String, { nullable: true, description: "How it is sent, e.g. first class." })
  @TextColumn(100, { nullable: true })
  shipMode?: string | null;

  @ReferenceColumn({ nullable: true })
  shipperId?: string | null;

  @Field(() => Money, { nullable: true, description: "What the customer pays; cancelled and returned goods are taken off." })
  @Index()
  @MoneyColumn()
  total!: bigint;

  @Field(() => Money, { nullable: true, description: "What the discounts of the lines come to." })
  @MoneyColumn()
  discountTotal!: bigint;

  @Field(() => Money, { nullable: true, description: "null where the cost of a line is not known." })
  @MoneyColumn({ nullable: true })
  profit?: bigint | null;

  @CodeColumn(3)
  currency!: string;

  @Field(() => Day, { nullable: true, description: "The last day on which payment is in time." })
  @DateColumn({ nullable: true })
  paymentDueOn?: string | null;

  @Field(() => Day, { nullable: true, description: "The day on which all of it was paid; null while money is owed." })
  @DateColumn({ nullable: true })
  paidOn?: string | null;

  @Field(() => Int, { description: "Lines, those of returned goods too." })
  @IntegerColumn()
  lineCount!: number;

  /** What the order is known to come of; by its coupon code, or because a file says so. */
  @Index()
  @ReferenceColumn({ nullable: true })
  campaignId?: string | null;

  /** The person who had the customer when it was ordered. */
  @PersonColumn("kept", { nullable: true })
  ownerId?: string | null;

  @ReferenceColumn({ nullable: true })
  teamId?: string | null;

  @Field(() => DateTime)
  @TimeColumn()
  createdAt!: Date;

  @TimeColumn()
  updatedAt!: Date;

  @Field(() => [String], { description: "What you may do to this record." })
  abilities!: string[];
}
