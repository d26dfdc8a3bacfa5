import { Entity, Index } from "typeorm";
import { PersonColumn } from "../../core/access/person-column";
import { IdColumn, IntegerColumn, LongTextColumn, TimeColumn } from "../../core/database/columns";

/** A mail on its way: written in the transaction of what it tells of, gone once it is sent. No type of the schema. */
@Entity("outgoing_mail")
export class OutgoingMail {
  @IdColumn()
  id!: string;

  /** Address, subject and body as sealed JSON: it may hold a link that lets somebody in. */
  @LongTextColumn()
  content!: string;

  /** The record it is about, usually the person it goes to; what the events about it name. */
  @PersonColumn("kept")
  aboutId!: string;

  @TimeColumn()
  createdAt!: Date;

  /** When it is to be tried next. While one server tries, others see it due only after that server's time is up. */
  @Index()
  @TimeColumn()
  dueAt!: Date;

  /** From then on it is of no use any more, e.g. because its link has run out. */
  @TimeColumn()
  expiresAt!: Date;

  @IntegerColumn({ default: 0 })
  tries!: number;
}
