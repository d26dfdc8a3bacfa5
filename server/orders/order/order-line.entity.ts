import { Field, Float, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { CodeColumn, IdColumn, IntegerColumn, MoneyColumn, RatioColumn, ReferenceColumn, TextColumn } from "../../core/database/columns";
import { computed, Prefix } from "../../core/graph/records";
import { Money, Node } from "../../core/graph/types";
import { Personal } from "../../core/privacy/personal";

/** One product of an order. A line is never changed: goods that come back are a further line with a negative quantity. */
@Personal({ through: { type: "Order", by: "orderId" }, because: "bookkeeping" })
@Prefix("oln")
@Owned("order_line", { through: [{ by: "orderId", type: "Order" }] })
@Entity("order_line")
@Index(["orderId", "position"], { unique: true })
@ObjectType({ implements: Node, description: "One product of an order. Goods that come back are a further line with a negative quantity." })
export class OrderLine implements Node {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  orderId!: string;

  @Field(() => Int, { description: "From 1." })
  @IntegerColumn()
  position!: number;

  /** Missing where an imported line names none. */
  @ReferenceColumn({ nullable: true })
  productId?: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(300, { nullable: true })
  description?: string | null;

  @Field(() => Int, { description: "Negative where goods came back or were cancelled." })
  @IntegerColumn()
  quantity!: number;

  @Field(() => Money, { nullable: true, description: "For one, before the discount." })
  @MoneyColumn()
  unitPrice!: bigint;

  @Field(() => Float, { nullable: true, description: "From 0 to 1, four decimals." })
  @RatioColumn({ default: 0 })
  discount!: number;

  @Field(() => Money, { nullable: true, description: "What the customer pays for the line, after the discount." })
  @MoneyColumn()
  total!: bigint;

  @Field(() => Money, { nullable: true, description: "What the goods of the line cost us; null where that is not known." })
  @MoneyColumn({ nullable: true })
  cost?: bigint | null;

  @Field(() => Money, { nullable: true, description: "The total less the cost." })
  @MoneyColumn({ nullable: true })
  profit?: bigint | null;

  @CodeColumn(3)
  currency!: string;

  /** The line whose goods came back; null on a sale, and on an imported return that does not name it. */
  @ReferenceColumn({ nullable: true })
  returnedLineId?: string | null;

  @Field({ description: "Whether goods came back or were cancelled: a negative quantity." })
  isReturn!: boolean;
}

computed(OrderLine, "isReturn", { needs: ["quantity"], value: (row) => Number(row["quantity"]) < 0 });
