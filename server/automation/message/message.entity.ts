import { Field, ID, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, IdColumn, IntegerColumn, LongTextColumn, ReferenceColumn, SealedColumn, TextColumn, TimeColumn } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";
import { Personal } from "../../core/privacy/personal";
import { Locale } from "../../identity/role";
import { MessageChannelKind, MessagePurpose, MessageRecipient, MessageStatus, SuppressionReason } from "./message.enums";

/** A message on its way out, or that left, or that was held back: once for each cause, with the words as they were sent. */
@Personal({
  about: { Customer: "customerId", Contact: "contactId" },
  erased: ["to", "subject", "body"],
  kept: ["causeKey", "channelKind", "purpose", "recipient", "status", "reason", "locale", "fault"],
})
@Prefix("msg")
@Owned("outbound_message", { through: [{ by: "customerId", type: "Customer" }] })
@Entity("outbound_message")
@Index(["channelId", "status", "dueAt"])
@Index(["status", "dueAt"])
@Index(["customerId", "createdAt"])
@Index(["contactId"])
@ObjectType({ implements: Node, description: "A message to a customer, an owner or a group: once for each cause, with the words as they were sent." })
export class OutboundMessage implements Node {
  @IdColumn()
  id!: string;

  /** What there is never a second message for: a rule's firing and its action, or the request of a person. */
  @Index({ unique: true })
  @CodeColumn(150)
  causeKey!: string;

  /** Null for a test of its channel. */
  @ReferenceColumn({ nullable: true })
  templateId?: string | null;

  @Field(() => Int, { description: "Which revision of the template it was written by; 0 for a test." })
  @IntegerColumn()
  revision!: number;

  @ReferenceColumn()
  channelId!: string;

  @Field(() => MessageChannelKind)
  @CodeColumn(10)
  channelKind!: MessageChannelKind;

  @Field(() => MessagePurpose)
  @CodeColumn(10)
  purpose!: MessagePurpose;

  @Field(() => MessageRecipient)
  @CodeColumn(10)
  recipient!: MessageRecipient;

  @Field(() => Locale, { nullable: true, description: "The language it was written in." })
  @CodeColumn(10, { nullable: true })
  locale?: Locale | null;

  @Field(() => String, { nullable: true, description: "The address or number it goes to; null for groups." })
  @SealedColumn(200, { nullable: true, mask: "text" })
  to?: string | null;

  @Field(() => String, { nullable: true })
  @TextColumn(300, { nullable: true })
  subject?: string | null;

  @Field(() => String, { nullable: true })
  @LongTextColumn({ nullable: true })
  body?: string | null;

  @Field(() => ID)
  @ReferenceColumn()
  recordId!: string;

  @ReferenceColumn({ nullable: true })
  customerId?: string | null;

  @ReferenceColumn({ nullable: true })
  contactId?: string | null;

  /** The rule's firing that sent it; null where a person or a test did. */
  @ReferenceColumn({ nullable: true })
  firingId?: string | null;

  /** Whoever sent it by hand. */
  @PersonColumn("kept", { nullable: true })
  authorId?: string | null;

  @Field(() => MessageStatus)
  @CodeColumn(10)
  status!: MessageStatus;

  @Field(() => SuppressionReason, { nullable: true, description: "Why it was not sent, where it was suppressed." })
  @CodeColumn(20, { nullable: true })
  reason?: SuppressionReason | null;

  @Field(() => Int)
  @IntegerColumn({ default: 0 })
  tries!: number;

  @Field(() => DateTime, { description: "When it is to be tried next, while it waits." })
  @TimeColumn()
  dueAt!: Date;

  @Field(() => Int, { nullable: true, description: "The HTTP status of the last answer, or the mail server's code; null where none came." })
  @IntegerColumn({ nullable: true })
  answer?: number | null;

  @Field(() => String, { nullable: true, description: "What went wrong the last time: timeout, refused, address, rate, or the endpoint's own code." })
  @CodeColumn(40, { nullable: true })
  fault?: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was sent, given up or held back." })
  @TimeColumn({ nullable: true })
  settledAt?: Date | null;

  @Field(() => DateTime)
  @Index()
  @TimeColumn()
  createdAt!: Date;

  @Field(() => [String], { description: "What you may do to this message." })
  abilities!: string[];
}
