import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { PersonColumn } from "../../core/access/person-column";
import { BigIntegerColumn, CodeColumn, IdColumn, IntegerColumn, ReferenceColumn, TextColumn, TimeColumn } from "../../core/database/columns";
import { listing, Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";
import { BackupCheck, BackupFault, BackupKind, BackupState } from "./backup.enums";

/** A backup: asked for, being made, made or failed. The file itself lies on the server. */
@Prefix("bak")
@Entity()
@Index(["createdAt"])
@Index(["state", "createdAt"])
@ObjectType({ implements: Node, description: "A backup of the whole workspace; the file itself stays on the server." })
export class Backup implements Node {
  @IdColumn()
  id!: string;

  @Field(() => BackupKind)
  @CodeColumn(10)
  kind!: BackupKind;

  @Field(() => BackupState)
  @CodeColumn(10)
  state!: BackupState;

  @Field(() => String, { nullable: true, description: "The file's name in the folder of backups." })
  @TextColumn(200, { nullable: true })
  file?: string | null;

  @Field(() => ID, { nullable: true, description: "The full backup that an increment belongs to." })
  @ReferenceColumn({ nullable: true })
  baseId?: string | null;

  /** Who asked for it; null for the plan. */
  @PersonColumn("kept", { nullable: true })
  askedById?: string | null;

  @Field(() => DateTime, { description: "When it was asked for." })
  @TimeColumn()
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "The moment whose data it holds." })
  @TimeColumn({ nullable: true })
  startedAt?: Date | null;

  /** The last sign of life of the server that makes it. */
  @TimeColumn({ nullable: true })
  aliveAt?: Date | null;

  @Field(() => DateTime, { nullable: true })
  @TimeColumn({ nullable: true })
  finishedAt?: Date | null;

  @Field(() => Float, { description: "Rows read, also while it is being made." })
  @BigIntegerColumn({ default: 0 })
  rows!: number;

  @Field(() => Float, { nullable: true, description: "The file's size." })
  @BigIntegerColumn({ nullable: true })
  bytes?: number | null;

  @Field(() => Int, { nullable: true })
  @IntegerColumn({ nullable: true })
  milliseconds?: number | null;

  @Field(() => String, { nullable: true, description: "SHA-256 of the file before its last 32 bytes, which repeat it." })
  @CodeColumn(64, { nullable: true })
  hash?: string | null;

  @Field(() => BackupFault, { nullable: true, description: "Why it failed, or did not pass its check." })
  @CodeColumn(20, { nullable: true })
  fault?: BackupFault | null;

  @Field(() => BackupCheck)
  @CodeColumn(10)
  check!: BackupCheck;

  @Field(() => DateTime, { nullable: true, description: "When it was last checked." })
  @TimeColumn({ nullable: true })
  checkedAt?: Date | null;
}

listing(Backup, { sorts: { CREATED_AT: "createdAt" }, order: ["CREATED_AT", "DESC"] });
