import { Entity, Index } from "typeorm";
import { PersonColumn } from "../../core/access/person-column";
import { CodeColumn, DateColumn, IdColumn, IntegerColumn, TimeColumn } from "../../core/database/columns";
import type { NotificationMode } from "./notification.enums";

/** What a person chose; who chose nothing gets no mail. Read by its person alone, so it is no record of the schema. */
@Entity("notification_setting")
@Index(["mode", "id"])
export class NotificationSetting {
  @IdColumn()
  id!: string;

  @Index({ unique: true })
  @PersonColumn("ended")
  userId!: string;

  @CodeColumn(15)
  mode!: NotificationMode;

  @IntegerColumn({ default: 8 })
  digestHour!: number;

  @IntegerColumn({ nullable: true })
  quietFrom?: number | null;

  @IntegerColumn({ nullable: true })
  quietTo?: number | null;

  /** Alerts from before are not mailed one by one: whoever chooses "at once" is not flooded with what they know. */
  @TimeColumn()
  since!: Date;

  /** The day, in the person's zone, of the last daily mail. */
  @DateColumn({ nullable: true })
  digestOn?: string | null;
}
