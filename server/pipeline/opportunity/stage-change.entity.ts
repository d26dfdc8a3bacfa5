import { Field, Float, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { PersonColumn } from "../../core/access/person-column";
import { IdColumn, ReferenceColumn, TimeColumn } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";

/** A deal's stay in a stage. */
@Prefix("stc")
@Owned("stage_change", { through: [{ by: "opportunityId", type: "Opportunity" }] })
@Entity()
@Index(["opportunityId", "enteredAt"])
@Index(["stageId", "opportunityId"])
@ObjectType({ description: "A deal's stay in a stage." })
export class StageChange {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  opportunityId!: string;

  @ReferenceColumn()
  stageId!: string;

  @Field(() => DateTime)
  @TimeColumn()
  enteredAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "null while it is still there." })
  @TimeColumn({ nullable: true })
  leftAt?: Date | null;

  /** Who moved it there; null for the system itself. */
  @PersonColumn("kept", { nullable: true })
  changedById?: string | null;

  @Field(() => Float, { description: "Days in the stage, until now while it is still there." })
  days!: number;
}
