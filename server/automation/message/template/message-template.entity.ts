import { Field, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { CodeColumn, FlagColumn, IdColumn, IntegerColumn, JsonColumn, TextColumn, TimeColumn, Version } from "../../../core/database/columns";
import { Prefix } from "../../../core/graph/records";
import { DateTime } from "../../../core/graph/scalars";
import { Node } from "../../../core/graph/types";
import { Locale } from "../../../identity/role";
import { MessageChannelKind, MessagePurpose, MessageSubject } from "../message.enums";

/** A template's words in one language, with variables such as `{customer.name}`. */
@ObjectType({ description: "A template's words in one language, with variables such as {customer.name}." })
export class MessageText {
  @Field(() => Locale)
  locale!: Locale;

  @Field(() => String, { nullable: true, description: "Of e-mails; robots put it before the text." })
  subject?: string | null;

  @Field()
  body!: string;
}

/** What a message says, per language. What was sent keeps its own words, so that a change touches nothing of the past. */
@Prefix("mtp")
@Entity("message_template")
@ObjectType({ implements: Node, description: "What a message says, per language, with variables of the record it tells of." })
export class MessageTemplate implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @Field()
  @Index()
  @TextColumn(100)
  name!: string;

  @Field(() => MessagePurpose)
  @CodeColumn(10)
  purpose!: MessagePurpose;

  @Field(() => MessageSubject)
  @CodeColumn(20)
  about!: MessageSubject;

  @Field(() => [MessageChannelKind], { description: "The channels it is written for." })
  @JsonColumn()
  channelKinds!: MessageChannelKind[];

  @Field(() => [MessageText], { description: "One for each language it is written in." })
  @JsonColumn()
  texts!: MessageText[];

  @Field({ description: "By one that is off nothing new is sent." })
  @FlagColumn({ default: true })
  enabled!: boolean;

  @Field(() => Int, { description: "1, and one more with each change of what it says." })
  @IntegerColumn({ default: 1 })
  revision!: number;

  @Field(() => DateTime)
  @TimeColumn()
  createdAt!: Date;

  @Field(() => DateTime)
  @TimeColumn()
  updatedAt!: Date;

  @Field(() => [String], { description: "What you may do to this template." })
  abilities!: string[];
}
