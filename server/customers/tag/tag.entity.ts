import { Field, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { CodeColumn, IdColumn, ReferenceColumn, TextColumn } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { Node } from "../../core/graph/types";
import { Personal } from "../../core/privacy/personal";

/** A word that customers are marked with. */
@Prefix("tag")
@Entity()
@ObjectType({ implements: Node, description: "A word that customers are marked with." })
export class Tag implements Node {
  @IdColumn()
  id!: string;

  @Field()
  @Index({ unique: true })
  @TextColumn(60)
  name!: string;

  @Field({ description: "A colour's name in the web app's palette." })
  @CodeColumn(20)
  color!: string;
}

/** Which customer has which tag. */
@Personal({ about: { Customer: "customerId" }, deleted: true })
@Entity()
@Index(["customerId", "tagId"], { unique: true })
export class CustomerTag {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  customerId!: string;

  @Index()
  @ReferenceColumn()
  tagId!: string;
}
