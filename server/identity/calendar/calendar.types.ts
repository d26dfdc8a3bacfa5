import { IsEnum, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested, ArrayMaxSize } from "class-validator";
import { Field, InputType, Int, ObjectType, registerEnumType, ID } from "type-graphql";
import { Filled } from "../../core/validation";

export enum HolidayKind {
  CLOSED = "CLOSED",
  WORKED = "WORKED",
}
registerEnumType(HolidayKind, {
  name: "HolidayKind",
  description: "CLOSED: nobody works, or only at hours of its own (half a day). WORKED: a day that is free by its weekday is worked, at the hours of a usual day or its own.",
});

@ObjectType({ description: "Part of a day by the clock on the wall, in minutes since midnight: `to` is no longer part of it, and a day ends at 1440." })
export class Shift {
  @Field(() => Int)
  from!: number;

  @Field(() => Int)
  to!: number;
}

@ObjectType({ description: "The hours of one weekday; no shifts: free." })
export class WeekdayHours {
  @Field(() => Int, { description: "1 is Monday, 7 Sunday." })
  weekday!: number;

  @Field(() => [Shift])
  shifts!: Shift[];
}

@ObjectType({ description: "A day that differs from its weekday." })
export class Holiday {
  @Field(() => ID)
  id!: string;

  @Field({ description: "Whose holidays they are; several lists are in force at once, and a day is free if any of them says so." })
  list!: string;

  @Field({ description: "`2026-10-10`" })
  day!: string;

  @Field()
  name!: string;

  @Field(() => HolidayKind)
  kind!: HolidayKind;

  @Field(() => [Shift], { nullable: true, description: "Hours of its own; null where it has none." })
  shifts!: Shift[] | null;
}

@ObjectType({ description: "A list of holidays." })
export class HolidayList {
  @Field()
  name!: string;

  @Field(() => Int)
  days!: number;

  @Field({ description: "Its first day." })
  from!: string;

  @Field({ description: "Its last day." })
  to!: string;
}

@ObjectType({ description: "When the company works." })
export class WorkspaceCalendar {
  @Field(() => Int, { description: "0 where nobody has set it." })
  version!: number;

  @Field({ description: "IANA name of the zone whose clock the hours go by." })
  timeZone!: string;

  @Field({ description: "Whether time is counted in working hours; if not, nights and holidays count too." })
  counted!: boolean;

  @Field(() => [WeekdayHours], { description: "From Monday to Sunday." })
  week!: WeekdayHours[];

  @Field(() => [HolidayList])
  lists!: HolidayList[];
}

@InputType()
export class ShiftInput {
  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(1_440)
  from!: number;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(1_440)
  to!: number;
}

@InputType()
export class WeekdayHoursInput {
  @Field(() => Int, { description: "1 is Monday, 7 Sunday." })
  @IsInt()
  @Min(1)
  @Max(7)
  weekday!: number;

  @Field(() => [ShiftInput])
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  shifts!: ShiftInput[];
}

@InputType()
export class WorkingHoursInput {
  @Field({ description: "IANA name." })
  @IsString()
  @MaxLength(60)
  timeZone!: string;

  @Field(() => [WeekdayHoursInput], { nullable: true, description: "Weekdays that are left out are free. null: time is counted by the clock, nights and holidays too." })
  @IsOptional()
  @ArrayMaxSize(7)
  @ValidateNested({ each: true })
  week?: WeekdayHoursInput[] | null;
}

const listName = { description: "Whose holidays they are, e.g. Taiwan." };

@InputType()
export class HolidayInput {
  @Field(listName)
  @Filled()
  @MaxLength(60)
  list!: string;

  @Field({ description: "`2026-10-10`" })
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  day!: string;

  @Field()
  @Filled()
  @MaxLength(200)
  name!: string;

  @Field(() => HolidayKind)
  @IsEnum(HolidayKind)
  kind!: HolidayKind;

  @Field(() => [ShiftInput], { nullable: true, description: "Hours of its own, e.g. of half a day." })
  @IsOptional()
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  shifts?: ShiftInput[] | null;
}

@InputType()
export class HolidayFileInput {
  @Field(listName)
  @Filled()
  @MaxLength(60)
  list!: string;

  @Field({ description: "The text of an iCalendar file (.ics)." })
  @MaxLength(500_000)
  ics!: string;
}

@ObjectType({ description: "An entry of a file that cannot be read." })
export class HolidayFileFault {
  @Field(() => Int, { description: "The line on which it begins, counted from 1." })
  line!: number;

  @Field({ description: "notACalendar, unclosed, malformed, noDay, notAllDay or tooMany." })
  code!: string;

  @Field()
  message!: string;
}

@ObjectType({ description: "A day as a file has it." })
export class HolidayDay {
  @Field()
  day!: string;

  @Field()
  name!: string;

  @Field(() => HolidayKind)
  kind!: HolidayKind;
}

@ObjectType({ description: "What a file of holidays does to a list: its days take the place of those that the list has in the same years." })
export class HolidayImport {
  @Field(() => Int)
  added!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  removed!: number;

  @Field(() => Int, { description: "Entries that the file itself calls mere observances, on which people work; they are left out." })
  observances!: number;

  @Field(() => [HolidayDay], { description: "All days of the file." })
  days!: HolidayDay[];

  @Field(() => [HolidayFileFault], { description: "What cannot be read; a file with any is not imported." })
  faults!: HolidayFileFault[];
}
