import { Field, ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { FlagColumn, IdColumn, TextColumn } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { Node } from "../../core/graph/types";

/** A way of selling: the stages a deal goes through from first interest to won or lost. */
@Prefix("pip")
@Entity()
@ObjectType({ implements: Node, description: "A way of selling: the stages a deal goes through from first interest to won or lost." })
export class Pipeline implements Node {
  @IdColumn()
  id!: string;

  @Field()
  @TextColumn(100)
  name!: string;

  @Field({ description: "Deals begin here unless said otherwise." })
  @FlagColumn({ default: false })
  isDefault!: boolean;
}
