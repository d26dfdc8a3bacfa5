import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, IdColumn, LongTextColumn, ReferenceColumn, TextColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";
import { Personal } from "../../core/privacy/personal";
import { Channel } from "../../customers/activity/activity.entity";

export enum FollowUpStatus {
  OPEN = "OPEN",
  DONE = "DONE",
  CANCELLED = "CANCELLED",
}
registerEnumType(FollowUpStatus, { name: "FollowUpStatus" });

/** A dated task towards a customer. */
@Personal({ about: { Customer: "customerId" }, erased: ["subject", "outcome"], kept: ["status", "channel"] })
@Prefix("fol")
@Owned("follow_up", {
  owners: ["ownerId"],
  through: [{ by: "customerId", type: "Customer" }],
  open: { column: "status", among: [FollowUpStatus.OPEN] },
  follows: { opportunityId: "Opportunity", customerId: "Customer" },
})
@Entity()
@Index(["ownerId", "status", "dueAt"])
@Index(["status", "dueAt"])
@Index(["customerId", "status", "dueAt"])
@Index(["opportunityId", "status", "dueAt"])
@ObjectType({ implements: Node, description: "A dated task towards a customer." })
export class FollowUp implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @ReferenceColumn()
  customerId!: string;

  @ReferenceColumn({ nullable: true })
  opportunityId?: string | null;

  /** Who is to do it. */
  @PersonColumn("handedOver", { nullable: true })
  ownerId?: string | null;

  @Field()
  @TextColumn(200)
  subject!: string;

  @Field(() => DateTime)
  @Index()
  @TimeColumn()
  dueAt!: Date;

  @Field(() => FollowUpStatus)
  @CodeColumn(10)
  status!: FollowUpStatus;

  @Field(() => Channel, { nullable: true, description: "How to get in touch." })
  @CodeColumn(10, { nullable: true })
  channel?: Channel | null;

  @Field(() => String, { nullable: true, description: "What came of it." })
  @LongTextColumn({ nullable: true })
  outcome?: string | null;

  @Field(() => DateTime, { nullable: true })
  @TimeColumn({ nullable: true })
  doneAt?: Date | null;

  @Field(() => DateTime)
  @Index()
  @TimeColumn()
  createdAt!: Date;

  @TimeColumn()
  updatedAt!: Date;

  @Field({ description: "Open, and its time has passed." })
  isOverdue!: boolean;

  @Field(() => [String], { description: "What you may do to this record." })
  abilities!: string[];
}
