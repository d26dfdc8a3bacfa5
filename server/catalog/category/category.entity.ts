import { Field, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { CodeColumn, IdColumn, ReferenceColumn, TextColumn } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { Node } from "../../core/graph/types";

/** A group of products; groups form a tree. */
@Prefix("cat")
@Entity()
@Index(["parentKey", "name"], { unique: true })
@ObjectType({ implements: Node, description: "A group of products; groups form a tree." })
export class Category implements Node {
  @IdColumn()
  id!: string;

  @Field()
  @TextColumn(100)
  name!: string;

  /** The name as it sorts, the same in every database (`nameKey`). */
  @Index()
  @CodeColumn(100)
  nameKey!: string;

  /** The group above; null at the top. */
  @Index()
  @ReferenceColumn({ nullable: true })
  parentId?: string | null;

  /** `parentId`, or `top`: makes names unique at the top too, where null would not. */
  @ReferenceColumn()
  parentKey!: string;
}
