import { Entity, Index } from "typeorm";
import type { DayKind } from "../../core/calendar/ics";
import type { Shift } from "../../core/calendar/calendar.types";
import { CodeColumn, DateColumn, IdColumn, IntegerColumn, JsonColumn, TextColumn } from "../../core/database/columns";

/** When the company works: one row, from the moment on that somebody sets it. Its class has another name than the API's type. */
@Entity("calendar")
export class CalendarFacts {
  @IdColumn()
  id!: string;

  /** Counts every change, also of the holidays. */
  @IntegerColumn()
  version!: number;

  /** IANA name. */
  @CodeColumn(60)
  zone!: string;

  /** The shifts from Monday to Sunday; null where time is counted by the clock. */
  @JsonColumn({ nullable: true })
  week?: Shift[][] | null;
}

/** A day that differs from its weekday, in one of the lists of holidays in force. */
@Entity("holiday")
@Index(["list", "day"], { unique: true })
@Index(["day"])
export class HolidayFacts {
  @IdColumn()
  id!: string;

  /** Whose holidays they are, e.g. `Taiwan`: several lists are in force at once. */
  @TextColumn(60)
  list!: string;

  @DateColumn()
  day!: string;

  @TextColumn(200)
  name!: string;

  @CodeColumn(10)
  kind!: DayKind;

  /** The hours of half a day, or of a day that is made up at hours of its own. */
  @JsonColumn({ nullable: true })
  shifts?: Shift[] | null;
}
