import { Field, Int, ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { PersonColumn } from "../../core/access/person-column";
import { IdColumn, ReferenceColumn, TextColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { Node } from "../../core/graph/types";

/** A group of people under a manager; teams form a tree. */
@Prefix("tea")
@Entity()
@ObjectType({ implements: Node, description: "A group of people under a manager; teams form a tree." })
export class Team implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @Field()
  @TextColumn(100)
  name!: string;

  @ReferenceColumn({ nullable: true })
  parentId?: string | null;

  @PersonColumn("handedOver", { nullable: true })
  managerId?: string | null;

  @Field(() => [String], { description: "What you may do to this team." })
  abilities!: string[];
}
