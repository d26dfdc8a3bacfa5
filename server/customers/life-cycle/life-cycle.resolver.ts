import { Args, FieldResolver, Resolver } from "type-graphql";
import { listing } from "../../core/graph/records";
import { many, one } from "../../core/graph/relations";
import { connection, PageArgs } from "../../core/graph/types";
import { User } from "../../identity/user/user.entity";
import { Customer } from "../customer/customer.entity";
import { LifeCycleStep } from "./life-cycle-step.entity";

listing(LifeCycleStep, { sorts: { AT: "at" }, order: ["AT", "DESC"] });

export const LifeCycleStepConnection = connection(LifeCycleStep);

@Resolver(() => LifeCycleStep)
export class LifeCycleStepResolver {
  @FieldResolver(() => User, { nullable: true, description: "Who moved it, or took the first order; null where the system did." })
  movedBy() {
    return one(User, "movedById");
  }
}

@Resolver(() => Customer)
export class CustomerLifeCycleResolver {
  @FieldResolver(() => LifeCycleStepConnection, { nullable: true, description: "How the customer came to its stage, newest first; it began as the oldest step says, or where it is now." })
  lifeCycle(@Args(() => PageArgs) args: PageArgs) {
    return many(LifeCycleStep, "customerId", args);
  }
}
