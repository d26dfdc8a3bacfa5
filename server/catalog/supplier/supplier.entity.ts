import { Field, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { CodeColumn, IdColumn, SealedColumn, TextColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { Node } from "../../core/graph/types";

/** A company that we buy products from. */
@Prefix("sup")
@Entity()
@ObjectType({ implements: Node, description: "A company that we buy products from." })
export class Supplier implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @Field()
  @Index({ unique: true })
  @TextColumn(200)
  name!: string;

  /** The name as it sorts, the same in every database (`nameKey`). */
  @Index()
  @CodeColumn(100)
  nameKey!: string;

  @Field(() => String, { nullable: true, description: "Whom to ask for." })
  @TextColumn(200, { nullable: true })
  contact?: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(100, { nullable: true })
  country?: string | null;

  @Field(() => String, { nullable: true })
  @SealedColumn(50, { nullable: true, mask: "phone" })
  phone?: string | null;
}
