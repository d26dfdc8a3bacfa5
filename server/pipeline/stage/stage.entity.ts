import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { CodeColumn, IdColumn, IntegerColumn, JsonColumn, RatioColumn, ReferenceColumn, TextColumn } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { Node } from "../../core/graph/types";

/** Whether deals in a stage are still worked on, or how they ended. */
export enum StageKind {
  OPEN = "OPEN",
  WON = "WON",
  LOST = "LOST",
}
registerEnumType(StageKind, { name: "StageKind", description: "Whether deals in a stage are still worked on, or how they ended." });

/** What a stage may demand of a deal before it enters. */
export const requirementNames = ["value", "expectedCloseOn", "contactId", "products", "lostReason"] as const;
export type Requirement = (typeof requirementNames)[number];

/** One step of a pipeline. */
@Prefix("sta")
@Entity()
@Index(["pipelineId", "position"])
@ObjectType({ implements: Node, description: "One step of a pipeline." })
export class Stage implements Node {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  pipelineId!: string;

  @Field()
  @TextColumn(100)
  name!: string;

  @Field(() => Int, { description: "Its place in the pipeline, from 1." })
  @IntegerColumn()
  position!: number;

  @Field(() => StageKind)
  @CodeColumn(10)
  kind!: StageKind;

  @Field(() => Float, { description: "The share of deals here that will be won, from 0 to 1; deals take it over on entering." })
  @RatioColumn()
  probability!: number;

  @Field(() => Int, { nullable: true, description: "After so many days here an open deal counts as rotten; never, where null." })
  @IntegerColumn({ nullable: true })
  rottenAfterDays?: number | null;

  @Field(() => [String], { description: "Fields that must be filled before a deal enters: value, expectedCloseOn, contactId, products, lostReason." })
  @JsonColumn()
  requirements!: Requirement[];
}
