import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { BigIntegerColumn, CodeColumn, IdColumn, IntegerColumn, ReferenceColumn, TimeColumn } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";

/** How far a delivery has come. */
export enum DeliveryStatus {
  WAITING = "WAITING",
  DELIVERED = "DELIVERED",
  /** Given up after the last try; it can be replayed. */
  DEAD = "DEAD",
}
registerEnumType(DeliveryStatus, { name: "WebhookDeliveryStatus", description: "WAITING to be sent (again), DELIVERED, or DEAD: given up, to be replayed by hand." });

/** One event for one webhook: queued once, sent at least once, always under its own id. */
@Prefix("whd")
@Owned("webhook_delivery", { through: [{ by: "webhookId", type: "Webhook" }] })
@Entity("webhook_delivery")
@Index(["webhookId", "seq"], { unique: true })
@Index(["webhookId", "recordId", "status", "seq"])
@Index(["webhookId", "status", "createdAt"])
@Index(["status", "dueAt"])
@ObjectType({ implements: Node, description: "One event for one webhook. Its id is the webhook-id that the receiver gets, the same with every try." })
export class WebhookDelivery implements Node {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  webhookId!: string;

  /** The event's number; null for a test. */
  @BigIntegerColumn({ nullable: true })
  seq?: number | null;

  @Field({ description: "The event's type, e.g. opportunity.won; webhook.test for a test." })
  @CodeColumn(60)
  type!: string;

  @Field(() => ID)
  @ReferenceColumn()
  recordId!: string;

  @Field(() => DateTime, { description: "When it happened." })
  @TimeColumn()
  at!: Date;

  @Field(() => DeliveryStatus)
  @CodeColumn(10)
  status!: DeliveryStatus;

  @Field(() => Int)
  @IntegerColumn({ default: 0 })
  tries!: number;

  @Field(() => DateTime, { description: "When it is to be tried next, while it waits." })
  @TimeColumn()
  dueAt!: Date;

  @Field(() => Int, { nullable: true, description: "The HTTP status of the last answer; null where none came." })
  @IntegerColumn({ nullable: true })
  answer?: number | null;

  @Field(() => String, { nullable: true, description: "Why no answer came the last time: timeout, refused, address, tls, …" })
  @CodeColumn(20, { nullable: true })
  fault?: string | null;

  @Field(() => Int, { nullable: true, description: "How long the last try took." })
  @IntegerColumn({ nullable: true })
  milliseconds?: number | null;

  @Field(() => DateTime, { nullable: true, description: "When it was delivered or given up." })
  @TimeColumn({ nullable: true })
  settledAt?: Date | null;

  @Field(() => DateTime)
  @Index()
  @TimeColumn()
  createdAt!: Date;
}
