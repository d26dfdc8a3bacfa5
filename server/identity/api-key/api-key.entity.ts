import { Field, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import type { Grants } from "../../core/access/grants";
import { Owned } from "../../core/access/ownership";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, IdColumn, IntegerColumn, JsonColumn, TextColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";
import { PolicyGrant } from "../policy/graph/policy.types";
import { Role } from "../role";

/** A key by which a program acts for its issuer, within what it was granted and for a time. */
@Prefix("key")
@Owned("api_key", { owners: ["issuerId"] })
@Entity("api_key")
@Index(["issuerId", "createdAt"])
@ObjectType({ implements: Node, description: "A key by which a program acts for its issuer, within what it was granted and for a time." })
export class ApiKey implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @Field({ description: "What it is for." })
  @TextColumn(100)
  name!: string;

  @Field(() => [String], { description: "What it may do at most, e.g. customer:read or customer:*; never more than its issuer." })
  @JsonColumn()
  scopes!: string[];

  /** Rows and fields too, where it was made with them; `scopes` then are their verbs. */
  @Field(() => [PolicyGrant], { nullable: true, description: "The rows and fields it is limited to; null for all that its issuer has." })
  @JsonColumn({ nullable: true })
  grants?: Grants | null;

  @Field(() => Role, { nullable: true, description: "The role whose rights it never exceeds, whatever its issuer may do, e.g. PARTNER." })
  @CodeColumn(20, { nullable: true })
  ceiling?: Role | null;

  @Field(() => Int, { nullable: true, description: "Requests that it may send in a minute; null: as many as anybody." })
  @IntegerColumn({ nullable: true })
  requestsPerMinute?: number | null;

  @Field(() => Int, { nullable: true, description: "Cost that it may spend in a minute (extensions.cost); null: as much as anybody." })
  @IntegerColumn({ nullable: true })
  costPerMinute?: number | null;

  @Field({ description: "The secret's beginning, to tell keys apart." })
  @CodeColumn(20)
  prefix!: string;

  /** SHA-256 of the secret; the secret itself is kept nowhere. Never a field. */
  @Index({ unique: true })
  @CodeColumn(64, { hidden: true })
  secretHash!: string;

  /** The hash of the secret before the last rotation, good until `oldSecretUntil`. Never a field. */
  @Index()
  @CodeColumn(64, { nullable: true, hidden: true })
  oldSecretHash?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Until then the secret before the last rotation is good too." })
  @TimeColumn({ nullable: true })
  oldSecretUntil?: Date | null;

  @PersonColumn("ended")
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

  @Field(() => String, { nullable: true, description: "The network address it was last used from, right to the minute." })
  @TextColumn(60, { nullable: true })
  lastUsedFrom?: string | null;

  @Field(() => DateTime, { nullable: true })
  @TimeColumn({ nullable: true })
  revokedAt?: Date | null;

  @Field(() => [String], { description: "What you may do to this key." })
  abilities!: string[];
}
