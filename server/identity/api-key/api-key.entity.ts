import { Field, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { Owned } from "../../core/access/ownership";
import { CodeColumn, IdColumn, JsonColumn, ReferenceColumn, TextColumn, TimeColumn } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";

/** A key by which a program acts for its issuer, within scopes and for a time. */
@Prefix("key")
@Owned("api_key", { owners: ["issuerId"] })
@Entity("api_key")
@Index(["issuerId", "createdAt"])
@ObjectType({ implements: Node, description: "A key by which a program acts for its issuer, within scopes and for a time." })
export class ApiKey implements Node {
  @IdColumn()
  id!: string;

  @Field({ description: "What it is for." })
  @TextColumn(100)
  name!: string;

  @Field(() => [String], { description: "What it may do at most, e.g. customer:read or customer:*; never more than its issuer." })
  @JsonColumn()
  scopes!: string[];

  @Field({ description: "The secret's beginning, to tell keys apart." })
  @CodeColumn(20)
  prefix!: string;

  /** SHA-256 of the secret; the secret itself is kept nowhere. Never a field. */
  @Index({ unique: true })
  @CodeColumn(64, { hidden: true })
  secretHash!: string;

  @ReferenceColumn()
  issuerId!: string;

  @Field(() => DateTime)
  @TimeColumn()
  createdAt!: Date;

  @Field(() => DateTime)
  @TimeColumn()
  expiresAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "Right to the minute." })
  @TimeColumn({ nullable: true })
  lastUsedAt?: Date | null;

  @Field(() => DateTime, { nullable: true })
  @TimeColumn({ nullable: true })
  revokedAt?: Date | null;
}
