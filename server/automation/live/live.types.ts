import { createUnionType, Field, ID, ObjectType } from "type-graphql";
import { Cursor, DateTime } from "../../core/graph/scalars";
import { Activity } from "../../customers/activity/activity.entity";
import { Contact } from "../../customers/contact/contact.entity";
import { Customer } from "../../customers/customer/customer.entity";
import { User } from "../../identity/user/user.entity";
import { Contract } from "../../orders/contract/contract.entity";
import { Order } from "../../orders/order/order.entity";
import { FollowUp } from "../../pipeline/follow-up/follow-up.entity";
import { Opportunity } from "../../pipeline/opportunity/opportunity.entity";
import { Ticket } from "../../service/ticket/ticket.entity";
import { Approval } from "../approval/approval.entity";
import { Alert } from "../alert/alert.entity";

/** The types whose changes live screens follow. */
const changing = [Customer, Contact, Activity, Opportunity, FollowUp, Order, Contract, Ticket, Alert, Approval] as const;

/** Their names in the schema. */
export const changingTypes: ReadonlySet<string> = new Set(changing.map(({ name }) => name));

export const ChangedRecord = createUnionType({
  name: "ChangedRecord",
  types: () => changing,
  resolveType: (value: object) => (value as { __typename?: string }).__typename,
});

@ObjectType({ description: "What happened to an alert." })
export class AlertEvent {
  @Field(() => Cursor, { description: "Subscribe again after it to miss nothing." })
  cursor!: string;

  @Field(() => Alert)
  alert!: object | string;
}

@ObjectType({ description: "That something happened to a record that you may see." })
export class EventNotice {
  @Field(() => Cursor, { description: "Subscribe again after it to miss nothing." })
  cursor!: string;

  @Field(() => ID, { description: "The same whenever it is told: whoever has seen it leaves it out." })
  id!: string;

  @Field({ description: "The record's kind and what happened, e.g. opportunity.won." })
  type!: string;

  @Field(() => ID)
  recordId!: string;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => User, { nullable: true, description: "Who did it; null for the system itself." })
  actor!: object | string | null;
}

@ObjectType({ description: "A change of a record that you may see." })
export class ChangeEvent {
  @Field(() => Cursor, { description: "Subscribe again after it to miss nothing." })
  cursor!: string;

  @Field({ description: "The record's kind and what happened, e.g. opportunity.won." })
  type!: string;

  @Field(() => ID)
  recordId!: string;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => User, { nullable: true, description: "Who did it; null for the system itself." })
  actor!: object | string | null;

  @Field(() => ChangedRecord, { nullable: true, description: "As it is now and as you may see it." })
  record!: object | string | null;
}
