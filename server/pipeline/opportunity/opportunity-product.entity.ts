import { Field, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { CodeColumn, IdColumn, IntegerColumn, MoneyColumn, ReferenceColumn } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { Money } from "../../core/graph/types";

/** A product that a deal is about, with how many and at which price for one. */
@Prefix("opr")
@Owned("opportunity_product", { through: [{ by: "opportunityId", type: "Opportunity" }] })
@Entity()
@ObjectType({ description: "A product that a deal is about, with how many and at which price for one." })
export class OpportunityProduct {
  @IdColumn()
  id!: string;

  @Index()
  @ReferenceColumn()
  opportunityId!: string;

  @Index()
  @ReferenceColumn()
  productId!: string;

  @Field(() => Int)
  @IntegerColumn()
  quantity!: number;

  @Field(() => Money, { nullable: true })
  @MoneyColumn()
  price!: bigint;

  @CodeColumn(3)
  currency!: string;
}
