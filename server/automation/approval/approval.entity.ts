import { Field, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, IdColumn, LongTextColumn, ReferenceColumn, TextColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";
import { Personal } from "../../core/privacy/personal";
import { ApprovalStatus } from "./approval.enums";

/** A question about a record that somebody has to say yes or no to, asked by a person or by a rule. */
@Personal({ about: { Customer: "customerId" }, erased: ["subject", "note", "comment"], kept: ["status"] })
@Prefix("apr")
@Owned("approval", {
  owners: ["approverId", "requestedById"],
  team: "teamId",
  open: { column: "status", among: [ApprovalStatus.PENDING] },
  follows: { recordId: "Node", customerId: "Customer" },
})
@Entity()
@Index(["approverId", "status", "requestedAt"])
@Index(["requestedById", "status", "requestedAt"])
@Index(["teamId", "status", "requestedAt"])
@Index(["status", "requestedAt"])
@Index(["recordId", "requestedAt"])
@Index(["customerId", "requestedAt"])
@Index(["firingId"])
@ObjectType({ implements: Node, description: "A question about a record that somebody has to say yes or no to." })
export class Approval implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @Field(() => ApprovalStatus)
  @CodeColumn(10)
  status!: ApprovalStatus;

  @Field({ description: "What is to be approved, in a line." })
  @TextColumn(200)
  subject!: string;

  @Field(() => String, { nullable: true, description: "Why, in the words of whoever asks." })
  @LongTextColumn({ nullable: true })
  note?: string | null;

  @ReferenceColumn()
  recordId!: string;

  @ReferenceColumn({ nullable: true })
  customerId?: string | null;

  /** Who is to decide; nobody where a rule found nobody who leads the team. */
  @PersonColumn("handedOver", { nullable: true })
  approverId?: string | null;

  /** The approver's team. */
  @ReferenceColumn({ nullable: true })
  teamId?: string | null;

  /** Who asked; nobody where a rule did. */
  @PersonColumn("kept", { nullable: true })
  requestedById?: string | null;

  /** The rule that asked. */
  @ReferenceColumn({ nullable: true })
  ruleId?: string | null;

  /** The rule's firing: once its cause is gone, nobody has to decide any more. */
  @ReferenceColumn({ nullable: true })
  firingId?: string | null;

  @Field(() => DateTime)
  @TimeColumn()
  requestedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "Until when a decision is wanted." })
  @TimeColumn({ nullable: true })
  dueAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was decided or taken back." })
  @TimeColumn({ nullable: true })
  decidedAt?: Date | null;

  /** Who decided it or took it back; nobody where its cause went away. */
  @PersonColumn("kept", { nullable: true })
  decidedById?: string | null;

  @Field(() => String, { nullable: true, description: "What the decision was made with." })
  @TextColumn(500, { nullable: true })
  comment?: string | null;

  @Field(() => [String], { description: "What you may do to this record." })
  abilities!: string[];
}
