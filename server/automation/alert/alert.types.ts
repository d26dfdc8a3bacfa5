import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime } from "../../core/graph/scalars";
import { User } from "../../identity/user/user.entity";
import { Alert } from "./alert.entity";

/** Why one of many alerts was left as it is. */
export enum AlertRefusal {
  NOT_FOUND = "NOT_FOUND",
  CONFLICT = "CONFLICT",
  TRANSITION = "TRANSITION",
}
registerEnumType(AlertRefusal, { name: "AlertRefusal", description: "It is not there for you; somebody changed it meanwhile; its status does not allow the step." });

@ObjectType({ description: "An alert that was left as it is." })
export class RefusedAlert {
  @Field(() => ID)
  alertId!: string;

  @Field(() => AlertRefusal)
  reason!: AlertRefusal;
}

@ObjectType({ description: "What became of many alerts: those changed, and those left as they are." })
export class AlertBatch {
  @Field(() => [Alert])
  alerts!: (object | string)[];

  @Field(() => [RefusedAlert])
  refused!: RefusedAlert[];
}

@ObjectType({ description: "The alerts that wait for one person, as far as you may see them." })
export class AlertWorkload {
  @Field(() => User, { nullable: true, description: "null: for nobody." })
  owner!: object | string | null;

  @Field(() => Int, { description: "Wait now." })
  open!: number;

  @Field(() => Int, { description: "Of those that are open, past their due time." })
  overdue!: number;

  @Field(() => Int, { description: "Of those that are open, urgent ones." })
  urgent!: number;

  @Field(() => Int, { description: "Of those that are open, not acted on for as long as their rule allows." })
  escalated!: number;

  @Field(() => Int, { description: "Put off." })
  snoozed!: number;

  @Field(() => Int, { description: "Of those that are open, raised within 24 hours." })
  today!: number;

  @Field(() => Int, { description: "Of those that are open, raised within seven days, but not within 24 hours." })
  thisWeek!: number;

  @Field(() => Int, { description: "Of those that are open, raised more than seven days ago." })
  older!: number;

  @Field(() => DateTime, { nullable: true, description: "When the oldest that is open was raised." })
  oldestAt!: Date | null;
}
