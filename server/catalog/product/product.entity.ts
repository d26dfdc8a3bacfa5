import { Field, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { CodeColumn, FlagColumn, IdColumn, IntegerColumn, MoneyColumn, ReferenceColumn, TextColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Money, Node } from "../../core/graph/types";

/** Something we sell. */
@Prefix("prd")
@Owned("product", {})
@Entity()
@Index(["categoryId", "nameKey"])
@Index(["active", "nameKey"])
@ObjectType({ implements: Node, description: "Something we sell." })
export class Product implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @Field({ description: "Our number for it, unique." })
  @Index({ unique: true })
  @CodeColumn(60)
  sku!: string;

  @Field()
  @TextColumn(300)
  name!: string;

  /** The name as it sorts, the same in every database (`nameKey`). */
  @Index()
  @CodeColumn(100)
  nameKey!: string;

  @ReferenceColumn({ nullable: true })
  categoryId?: string | null;

  @Index()
  @ReferenceColumn({ nullable: true })
  supplierId?: string | null;

  @Field(() => Money, { nullable: true, description: "What one costs the customer, before discounts." })
  @Index()
  @MoneyColumn({ nullable: true })
  price?: bigint | null;

  @Field(() => Money, { nullable: true, description: "What one costs us." })
  @MoneyColumn({ nullable: true })
  cost?: bigint | null;

  /** Of `price` and `cost` alike. */
  @CodeColumn(3)
  currency!: string;

  @Field({ description: "Whether it may be sold now." })
  @FlagColumn({ default: true })
  active!: boolean;

  @Field(() => Int, { nullable: true, description: "How many are in stock; null where nobody counts. Below zero the count is wrong, for what has left the house is a fact." })
  @IntegerColumn({ nullable: true })
  stockQuantity?: number | null;

  @Field(() => Int, { nullable: true, description: "Order more when the stock falls to this." })
  @IntegerColumn({ nullable: true })
  reorderLevel?: number | null;

  @Field(() => String, { nullable: true, description: "What one is, e.g. 24 - 250 g packets." })
  @TextColumn(60, { nullable: true })
  unit?: string | null;

  @Field(() => DateTime)
  @TimeColumn()
  createdAt!: Date;

  @TimeColumn()
  updatedAt!: Date;

  @Field(() => [String], { description: "What you may do to this record." })
  abilities!: string[];
}
