import { Field, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { PersonColumn } from "../../core/access/person-column";
import { BigIntegerColumn, FlagColumn, IdColumn, JsonColumn, SealedColumn, TextColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";

/** An address of a partner's system that is told of every event its owner may see. */
@Prefix("whk")
@Owned("webhook", { owners: ["ownerId"] })
@Entity()
@Index(["enabled", "place"])
@Index(["ownerId", "createdAt"])
@ObjectType({ implements: Node, description: "An address of another system that is told, signed and in order, of every event its owner may see." })
export class Webhook implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  /** Sealed, since such addresses often hold a secret of their own. */
  @Field({ description: "Where events are sent by POST." })
  @SealedColumn(1000, { mask: "text" })
  url!: string;

  @Field({ description: "What it is for." })
  @TextColumn(100)
  name!: string;

  @Field(() => [String], { description: "Kinds (opportunity) or kinds of change (ticket.replied) that it is told of; all, where empty." })
  @JsonColumn()
  types!: string[];

  @Field({ description: "One that is off keeps its place: switched on again, it is told of what it missed." })
  @FlagColumn({ default: true })
  enabled!: boolean;

  /** It sees what this person sees, and ends when this person leaves. */
  @PersonColumn("ended")
  ownerId!: string;

  /** Never a field; shown once when it is made. */
  @SealedColumn(60, { mask: "text", hidden: true })
  secret!: string;

  /** The secret before the last rotation, which signs too until `oldSecretUntil`. Never a field. */
  @SealedColumn(60, { mask: "text", hidden: true, nullable: true })
  oldSecret?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Until then deliveries are signed with the secret before the last rotation too." })
  @TimeColumn({ nullable: true })
  oldSecretUntil?: Date | null;

  /** The number of the last event that was looked at for it: what comes after is still to be queued. Never a field. */
  @BigIntegerColumn({ hidden: true })
  place!: number;

  @Field(() => DateTime, { nullable: true, description: "Since when every delivery fails." })
  @TimeColumn({ nullable: true })
  failingSince?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When the system switched it off, because it had failed for days or said that it is gone." })
  @TimeColumn({ nullable: true })
  switchedOffAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When something was last delivered." })
  @TimeColumn({ nullable: true })
  deliveredAt?: Date | null;

  @Field(() => DateTime)
  @TimeColumn()
  createdAt!: Date;

  @Field(() => [String], { description: "What you may do to this webhook." })
  abilities!: string[];
}
