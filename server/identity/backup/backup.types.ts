import { Field, Float, Int, ObjectType } from "type-graphql";
import { DateTime } from "../../core/graph/scalars";
import { BackupKind } from "./backup.enums";

/** When backups are made by themselves and how long they are kept, as the configuration says. */
@ObjectType({ description: "When backups are made by themselves and how long they are kept, as the server's configuration says." })
export class BackupSchedule {
  @Field({ description: "The folder on the server." })
  folder!: string;

  @Field(() => Float, { nullable: true, description: "Seconds between full backups; null where none are made by themselves." })
  everySeconds!: number | null;

  @Field(() => Float, { nullable: true, description: "Seconds between increments; null where none are made." })
  incrementEverySeconds!: number | null;

  @Field(() => Int, { description: "Days whose last full backup is kept." })
  keepDaily!: number;

  @Field(() => Int, { description: "Weeks whose last full backup is kept." })
  keepWeekly!: number;

  @Field(() => Int, { description: "Months whose last full backup is kept." })
  keepMonthly!: number;

  @Field(() => DateTime, { nullable: true, description: "The last backup of either kind that was made." })
  lastMadeAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When the next one is due; a time that has passed means at once." })
  nextAt!: Date | null;

  @Field(() => BackupKind, { nullable: true })
  nextKind!: BackupKind | null;
}
