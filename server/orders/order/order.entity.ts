import { Field, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { CodeColumn, DateColumn, IdColumn, IntegerColumn, MoneyColumn, ReferenceColumn, TextColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime, Day } from "../../core/graph/scalars";
import { Money, Node } from "../../core/graph/types";
import { OrderStatus } from "./order.enums";

/** What a customer ordered on one day. The sums are those of its lines, in one currency. */
@Prefix("ord")
@Owned("sales_order", { owners: ["ownerId"], team: "teamId", through: [{ by: "customerId", type: "Customer" }] })
@Entity("sales_order")
@Index(["customerId", "orderedOn"])
@Index(["ownerId", "orderedOn"])
@Index(["teamId", "orderedOn"])
@Index(["status", "orderedOn"])
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

  @Field(() => Money, { description: "What the customer pays; cancelled and returned goods are taken off." })
  @Index()
  @MoneyColumn()
  total!: bigint;

  @Field(() => Money, { description: "What the discounts of the lines come to." })
  @MoneyColumn()
  discountTotal!: bigint;

  @Field(() => Money, { nullable: true, description: "null where the cost of a line is not known." })
  @MoneyColumn({ nullable: true })
  profit?: bigint | null;

  @CodeColumn(3)
  currency!: string;

  @Field(() => Int, { description: "Lines, those of returned goods too." })
  @IntegerColumn()
  lineCount!: number;

  /** The person who had the customer when it was ordered. */
  @ReferenceColumn({ nullable: true })
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
