import { Field, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, IdColumn, IntegerColumn, ReferenceColumn, TextColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";
import { Personal } from "../../core/privacy/personal";
import { Channel } from "../../customers/activity/activity.entity";
import { TicketKind, TicketPriority, TicketStatus } from "./ticket.enums";

/** Something a customer wants of us: a question, a complaint, a repair; with its conversation and its clocks. */
@Personal({ about: { Customer: "customerId", Contact: "contactId" }, erased: ["subject", "satisfactionComment"], kept: ["number", "channel", "kind", "priority", "status"] })
@Prefix("tic")
@Owned("ticket", {
  owners: ["assigneeId"],
  team: "teamId",
  through: [{ by: "customerId", type: "Customer" }],
  open: { column: "status", among: [TicketStatus.NEW, TicketStatus.OPEN, TicketStatus.PENDING] },
  follows: { customerId: "Customer" },
})
@Entity()
@Index(["status", "nextDueAt"])
@Index(["assigneeId", "status", "nextDueAt"])
@Index(["teamId", "status", "nextDueAt"])
@Index(["customerId", "createdAt"])
@Index(["priorityRank", "id"])
@ObjectType({ implements: Node, description: "Something a customer wants of us, with its conversation and its clocks." })
export class Ticket implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @Field({ description: "A running number for people to say on the phone." })
  @Index({ unique: true })
  @CodeColumn(20)
  number!: string;

  @Field()
  @TextColumn(200)
  subject!: string;

  @Field(() => Channel, { description: "The way it came in." })
  @CodeColumn(10)
  channel!: Channel;

  @Field(() => TicketKind)
  @CodeColumn(20)
  kind!: TicketKind;

  @Field(() => TicketPriority)
  @CodeColumn(10)
  priority!: TicketPriority;

  /** The priority as it sorts, the more urgent the higher (`rankOf`). */
  @IntegerColumn()
  priorityRank!: number;

  @Field(() => TicketStatus)
  @CodeColumn(10)
  status!: TicketStatus;

  /** Missing where nobody knows yet who asks. */
  @ReferenceColumn({ nullable: true })
  customerId?: string | null;

  @ReferenceColumn({ nullable: true })
  contactId?: string | null;

  @ReferenceColumn({ nullable: true })
  productId?: string | null;

  @PersonColumn("handedOver", { nullable: true })
  assigneeId?: string | null;

  /** The team of whoever last had it. */
  @ReferenceColumn({ nullable: true })
  teamId?: string | null;

  @Field(() => DateTime, { nullable: true })
  @Index()
  @TimeColumn({ nullable: true })
  firstResponseDueAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When we first wrote to the customer." })
  @TimeColumn({ nullable: true })
  firstRespondedAt?: Date | null;

  @Field(() => DateTime, { nullable: true })
  @Index()
  @TimeColumn({ nullable: true })
  resolutionDueAt?: Date | null;

  @Field(() => DateTime, { nullable: true })
  @TimeColumn({ nullable: true })
  resolvedAt?: Date | null;

  @Field(() => DateTime, { nullable: true })
  @TimeColumn({ nullable: true })
  closedAt?: Date | null;

  @Field(() => Int, { nullable: true, description: "How satisfied the customer was with what we did, from 1, not at all, to 5, fully; null where nobody asked." })
  @IntegerColumn({ nullable: true })
  satisfaction?: number | null;

  @Field(() => String, { nullable: true, description: "What the customer said about it." })
  @TextColumn(1_000, { nullable: true })
  satisfactionComment?: string | null;

  @Field(() => DateTime, { nullable: true, description: "When the customer last said how satisfied they were." })
  @TimeColumn({ nullable: true })
  ratedAt?: Date | null;

  /** Kept by `runClocks`: what the queue is ordered by. */
  @Field(() => DateTime, { nullable: true, description: "The nearest due time of the clocks that still run; null when none does." })
  @Index()
  @TimeColumn({ nullable: true })
  nextDueAt?: Date | null;

  /** The version of the company's calendar that the due times were counted with. */
  @IntegerColumn({ default: 0 })
  calendarVersion!: number;

  @Field(() => DateTime)
  @Index()
  @TimeColumn()
  createdAt!: Date;

  @Field(() => DateTime)
  @Index()
  @TimeColumn()
  updatedAt!: Date;

  @Field(() => [TicketStatus], { description: "The statuses you may move it to from where it is." })
  availableStatuses!: TicketStatus[];

  @Field(() => [String], { description: "What you may do to this record." })
  abilities!: string[];
}
