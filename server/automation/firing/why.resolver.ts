import { FieldResolver, Resolver } from "type-graphql";
import { batch } from "../../core/graph/relations";
import { LifeCycleStep } from "../../customers/life-cycle/life-cycle-step.entity";
import { FollowUp } from "../../pipeline/follow-up/follow-up.entity";
import { Alert } from "../alert/alert.entity";
import { whys } from "./why";
import { Why } from "./why.types";

@Resolver(() => Alert)
export class AlertWhyResolver {
  @FieldResolver(() => Why, { nullable: true })
  why() {
    return batch([], (alerts, ctx) => whys(ctx, "alertId", alerts.map(({ id }) => id)));
  }
}

@Resolver(() => FollowUp)
export class FollowUpWhyResolver {
  @FieldResolver(() => Why, { nullable: true, description: "null where a person planned it." })
  why() {
    return batch([], (followUps, ctx) => whys(ctx, "followUpId", followUps.map(({ id }) => id)));
  }
}

@Resolver(() => LifeCycleStep)
export class LifeCycleStepWhyResolver {
  @FieldResolver(() => Why, { nullable: true, description: "null where no rule did it." })
  why() {
    return batch(["causeId"], (steps, ctx) => whys(ctx, "id", steps.map(({ causeId }) => (causeId as string | null) ?? null)));
  }
}
