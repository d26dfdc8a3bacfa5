import { Field, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, IdColumn, LongTextColumn, ReferenceColumn, TextColumn, TimeColumn } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";
import { Personal } from "../../core/privacy/personal";
import { Channel, Direction } from "../../customers/activity/activity.entity";

/**
 * One message of a ticket's conversation. An INTERNAL one is a note: customers never see it, every colleague who may
 * read the ticket does, sales included, because they are to know what their customer goes through.
 */
@Personal({ through: { type: "Ticket", by: "ticketId" }, erased: ["body", "authorName"], kept: ["direction", "channel"] })
@Prefix("tim")
@Owned("ticket_message", { through: [{ by: "ticketId", type: "Ticket" }] })
@Entity()
@Index(["ticketId", "sentAt"])
@ObjectType({ implements: Node, description: "One message of a ticket's conversation; an INTERNAL one is a note that customers never see." })
export class TicketMessage implements Node {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  ticketId!: string;

  @Field(() => Direction)
  @CodeColumn(10)
  direction!: Direction;

  @Field(() => Channel)
  @CodeColumn(10)
  channel!: Channel;

  @Field()
  @LongTextColumn()
  body!: string;

  /** Which of us wrote it; null where the customer did. */
  @PersonColumn("kept", { nullable: true })
  authorId?: string | null;

  @Field(() => String, { nullable: true, description: "Who wrote it, where it is none of us: as the person was called then." })
  @TextColumn(200, { nullable: true })
  authorName?: string | null;

  @Field(() => DateTime)
  @TimeColumn()
  sentAt!: Date;
}
