import { Field, Int, ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { CodeColumn, FlagColumn, IdColumn, JsonColumn, LongTextColumn, SealedColumn, TextColumn, TimeColumn, Version } from "../../../core/database/columns";
import { Prefix } from "../../../core/graph/records";
import { DateTime } from "../../../core/graph/scalars";
import { Node } from "../../../core/graph/types";
import { MessageChannelKind } from "../message.enums";

/** A way out for messages, set up by administrators: this installation's mail, an SMS provider, or a group's robot. */
@Prefix("mch")
@Entity("message_channel")
@ObjectType({ implements: Node, description: "A way out for messages: this installation's mail, an SMS provider over HTTP, or a group's robot." })
export class MessageChannel implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @Field()
  @TextColumn(100)
  name!: string;

  @Field(() => MessageChannelKind)
  @CodeColumn(10)
  kind!: MessageChannelKind;

  @Field({ description: "What a channel that is off still has to send waits; nothing new is queued for it." })
  @FlagColumn({ default: true })
  enabled!: boolean;

  /** Sealed, since a robot's address is its key. */
  @Field(() => String, { nullable: true, description: "Where messages are sent; null for e-mail, which goes by this installation's mail server." })
  @SealedColumn(800, { nullable: true, mask: "text" })
  url?: string | null;

  @Field(() => String, { nullable: true, description: "POST or PUT, for SMS." })
  @CodeColumn(4, { nullable: true })
  method?: string | null;

  /** A JSON object of header names and values, which often hold a key. Never a field. */
  @SealedColumn(800, { nullable: true, hidden: true, mask: "text" })
  headers?: string | null;

  @Field(() => [String], { nullable: true, description: "Which headers are sent with an SMS; their values are not shown." })
  @JsonColumn({ nullable: true })
  headerNames?: string[] | null;

  @Field(() => String, { nullable: true, description: "For SMS: what is sent, JSON whose texts may hold {to}, {text} and {id}." })
  @LongTextColumn({ nullable: true })
  body?: string | null;

  @Field(() => String, { nullable: true, description: "For SMS: where in the JSON of the answer the success stands, e.g. data.code; null where the HTTP status says it." })
  @TextColumn(100, { nullable: true })
  successPath?: string | null;

  @Field(() => String, { nullable: true, description: "What stands there then, e.g. 0." })
  @TextColumn(50, { nullable: true })
  successValue?: string | null;

  /** What 钉钉 and 飞书 have messages signed with. Never a field. */
  @SealedColumn(200, { nullable: true, hidden: true, mask: "text" })
  secret?: string | null;

  @Field(() => DateTime, { nullable: true, description: "When the robot's signing secret was last set; null where there is none." })
  @TimeColumn({ nullable: true })
  secretSetAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Until then nothing is sent, because the endpoint said that it was too much." })
  @TimeColumn({ nullable: true })
  restsUntil?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When something was last sent." })
  @TimeColumn({ nullable: true })
  sentAt?: Date | null;

  @Field(() => DateTime)
  @TimeColumn()
  createdAt!: Date;

  @Field(() => [String], { description: "What you may do to this channel." })
  abilities!: string[];
}
