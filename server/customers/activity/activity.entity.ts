import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, IdColumn, IntegerColumn, LongTextColumn, ReferenceColumn, TextColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";
import { Personal } from "../../core/privacy/personal";

/** By which way people met, wrote or spoke; NOTE is a remark for colleagues. */
export enum Channel {
  PHONE = "PHONE",
  FAX = "FAX",
  EMAIL = "EMAIL",
  SMS = "SMS",
  WEB = "WEB",
  VISIT = "VISIT",
  CHAT = "CHAT",
  NOTE = "NOTE",
}
registerEnumType(Channel, { name: "Channel", description: "By which way people met, wrote or spoke; NOTE is a remark for colleagues." });

/** Who began: the customer, we, or nobody outside (a note). */
export enum Direction {
  INBOUND = "INBOUND",
  OUTBOUND = "OUTBOUND",
  INTERNAL = "INTERNAL",
}
registerEnumType(Direction, { name: "Direction" });

/** One contact with a customer, through whatever channel: an entry of the one timeline. */
@Personal({ about: { Customer: "customerId", Contact: "contactId" }, erased: ["subject", "body"], kept: ["channel", "direction"] })
@Prefix("act")
@Owned("activity", { owners: ["authorId"], through: [{ by: "customerId", type: "Customer" }] })
@Entity()
@Index(["customerId", "occurredAt"])
@Index(["opportunityId", "occurredAt"])
@Index(["authorId", "occurredAt"])
@ObjectType({ implements: Node, description: "One contact with a customer, through whatever channel: an entry of the one timeline." })
export class Activity implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @ReferenceColumn()
  customerId!: string;

  @ReferenceColumn({ nullable: true })
  contactId?: string | null;

  @ReferenceColumn({ nullable: true })
  opportunityId?: string | null;

  @PersonColumn("kept", { nullable: true })
  authorId?: string | null;

  @Field(() => Channel)
  @CodeColumn(10)
  channel!: Channel;

  @Field(() => Direction)
  @CodeColumn(10)
  direction!: Direction;

  @Field()
  @TextColumn(200)
  subject!: string;

  @Field(() => String, { nullable: true })
  @LongTextColumn({ nullable: true })
  body?: string | null;

  @Field(() => DateTime)
  @Index()
  @TimeColumn()
  occurredAt!: Date;

  @Field(() => Int, { nullable: true })
  @IntegerColumn({ nullable: true })
  durationMinutes?: number | null;

  @Field(() => DateTime)
  @TimeColumn()
  createdAt!: Date;

  @Field(() => [String], { description: "What you may do to this record." })
  abilities!: string[];
}
