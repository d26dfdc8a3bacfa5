import { Entity } from "typeorm";
import { CodeColumn, FlagColumn, IdColumn, JsonColumn, TextColumn } from "../../core/database/columns";
import type { Locale } from "../role";

/** The company that works here: one row. Its class has another name than the API's type, which shows more. */
@Entity("workspace")
export class WorkspaceFacts {
  @IdColumn()
  id!: string;

  @TextColumn(100)
  name!: string;

  /** IANA name. */
  @CodeColumn(60)
  timeZone!: string;

  @CodeColumn(10)
  locale!: Locale;

  /** Filled with made-up people and stories, to look around in. */
  @FlagColumn({ default: false })
  sample!: boolean;

  /** What everybody may sign in with in the sample workspace, and as whom. Null elsewhere. */
  @TextColumn(100, { nullable: true })
  samplePassword?: string | null;

  /** Administrators need a second factor. */
  @FlagColumn({ default: false })
  secondFactorRequired!: boolean;

  @JsonColumn({ nullable: true })
  sampleUserIds?: string[] | null;
}
