import { Entity, Index } from "typeorm";
import { PersonColumn } from "../../core/access/person-column";
import { IdColumn, ReferenceColumn, TimeColumn } from "../../core/database/columns";

/** A person was told of an alert by mail: never twice. No type of the schema. */
@Entity()
@Index(["userId", "alertId"], { unique: true })
export class Notification {
  @IdColumn()
  id!: string;

  @PersonColumn("ended")
  userId!: string;

  @ReferenceColumn()
  alertId!: string;

  @TimeColumn()
  at!: Date;
}
