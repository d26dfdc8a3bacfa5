import { Field, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { CodeColumn, DateColumn, IdColumn, IntegerColumn, MoneyColumn, ReferenceColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime, Day } from "../../core/graph/scalars";
import { Money, Node } from "../../core/graph/types";
import { PurchaseStatus } from "./purchase.enums";

/** So many of one product, ordered from a supplier. It arrives whole: what comes in parts is several purchases. */
@Prefix("pur")
@Owned("purchase", {})
@Entity()
@Index(["productId", "status"])
@ObjectType({ implements: Node, description: "So many of one product, ordered from a supplier. It arrives whole: what comes in parts is several purchases." })
export class Purchase implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @Index()
  @ReferenceColumn()
  supplierId!: string;

  @ReferenceColumn()
  productId!: string;

  @Field(() => Int, { description: "Pieces." })
  @IntegerColumn()
  quantity!: number;

  @Field(() => PurchaseStatus)
  @CodeColumn(10)
  status!: PurchaseStatus;

  @Field(() => Day, { nullable: true, description: "null where an imported purchase does not say." })
  @Index()
  @DateColumn({ nullable: true })
  orderedOn?: string | null;

  @Field(() => Day, { nullable: true, description: "When the supplier promised it." })
  @Index()
  @DateColumn({ nullable: true })
  expectedOn?: string | null;

  @Field(() => Day, { nullable: true, description: "When it arrived; null while it is on the way." })
  @DateColumn({ nullable: true })
  receivedOn?: string | null;

  @Field(() => Money, { nullable: true, description: "What one costs us." })
  @MoneyColumn({ nullable: true })
  unitCost?: bigint | null;

  @CodeColumn(3)
  currency!: string;

  @Field(() => DateTime)
  @TimeColumn()
  createdAt!: Date;

  @TimeColumn()
  updatedAt!: Date;

  @Field(() => [String], { description: "What you may do to this record." })
  abilities!: string[];
}
