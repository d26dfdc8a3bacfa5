import { Field, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { CodeColumn, IdColumn, ReferenceColumn, TextColumn } from "../database/columns";
import { Prefix } from "../graph/records";
import { Personal } from "../privacy/personal";

/** What another system, or a loaded file, calls a record. A system uses a value once per type of record. */
@Personal({ about: { Customer: "recordId", Contact: "recordId" }, deleted: true })
@Prefix("ext")
@Entity()
@Index(["recordType", "system", "value"], { unique: true })
@ObjectType({ description: "What another system, or a loaded file, calls a record." })
export class ExternalId {
  @IdColumn()
  id!: string;

  @Index()
  @ReferenceColumn()
  recordId!: string;

  @CodeColumn(40)
  recordType!: string;

  @Field()
  @TextColumn(60)
  system!: string;

  @Field()
  @TextColumn(200)
  value!: string;
}
