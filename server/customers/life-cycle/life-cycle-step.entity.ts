import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, IdColumn, ReferenceColumn, TimeColumn } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";
import { Personal } from "../../core/privacy/personal";
import { LifeCycleStage } from "../customer/customer.enums";

/** Why a customer went from one stage to the next. */
export enum LifeCycleReason {
  PERSON = "PERSON",
  FIRST_ORDER = "FIRST_ORDER",
  RULE = "RULE",
}
registerEnumType(LifeCycleReason, { name: "LifeCycleReason", description: "Somebody decided it; the customer ordered for the first time; a rule did it." });

/** A customer's step along the life cycle. Never changed: the stage where the customer is now began with the newest one. */
@Personal({ about: { Customer: "customerId" }, kept: ["from", "to", "reason"] })
@Prefix("lcs")
@Owned("life_cycle_step", { through: [{ by: "customerId", type: "Customer" }] })
@Entity()
@Index(["customerId", "at"])
@ObjectType({ implements: Node, description: "A customer's step from one stage of the life cycle to the next." })
export class LifeCycleStep implements Node {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  customerId!: string;

  @Field(() => LifeCycleStage)
  @CodeColumn(20)
  from!: LifeCycleStage;

  @Field(() => LifeCycleStage)
  @CodeColumn(20)
  to!: LifeCycleStage;

  @Field(() => DateTime, { description: "Since when the customer had been in the stage that it left." })
  @TimeColumn()
  since!: Date;

  @Field(() => DateTime)
  @TimeColumn()
  at!: Date;

  @Field(() => LifeCycleReason)
  @CodeColumn(15)
  reason!: LifeCycleReason;

  /** Who moved it, or whose order was the first; nobody where a rule did. */
  @PersonColumn("kept", { nullable: true })
  movedById?: string | null;

  /** What led to it, where the system did it: the firing of a rule. */
  @Index()
  @ReferenceColumn({ nullable: true })
  causeId?: string | null;
}
