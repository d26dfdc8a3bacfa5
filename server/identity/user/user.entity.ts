import { Field, Int, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { CodeColumn, FlagColumn, IdColumn, ReferenceColumn, SealedColumn, TextColumn, TimeColumn, Version } from "../../core/database/columns";
import { Prefix } from "../../core/graph/records";
import { DateTime } from "../../core/graph/scalars";
import { Node } from "../../core/graph/types";
import { Locale, Role } from "../role";

/** A person who works with Guanxi. */
@Prefix("usr")
@Entity()
@ObjectType({ implements: Node, description: "A person who works with Guanxi." })
export class User implements Node {
  @IdColumn()
  id!: string;

  @Field(() => Int)
  @Version()
  version!: number;

  @Field()
  @TextColumn(100)
  name!: string;

  /** Signs in with it; kept in lower case. */
  @Field(() => String, { nullable: true })
  @SealedColumn(200, { mask: "email", indexed: "unique" })
  email!: string;

  @Field(() => String, { nullable: true, description: "What the person is called in the company." })
  @TextColumn(100, { nullable: true })
  title?: string | null;

  @Field(() => Role)
  @CodeColumn(20)
  role!: Role;

  @Field({ description: "False once the person has left." })
  @FlagColumn({ default: true })
  active!: boolean;

  @Field(() => Locale)
  @CodeColumn(10)
  locale!: Locale;

  @Field({ description: "IANA name, e.g. Asia/Taipei." })
  @CodeColumn(60)
  timeZone!: string;

  @Field(() => DateTime, { nullable: true, description: "When the person was invited, last; null once the invitation is accepted." })
  @TimeColumn({ nullable: true })
  invitedAt?: Date | null;

  @Index()
  @ReferenceColumn({ nullable: true })
  teamId?: string | null;

  /** An argon2id hash. Never a field. */
  @TextColumn(200, { nullable: true, hidden: true })
  passwordHash?: string | null;

  @Field(() => DateTime)
  @TimeColumn()
  createdAt!: Date;

  @Field(() => [String], { description: "What you may do to this person." })
  abilities!: string[];
}

