import { Entity, Index } from "typeorm";
import {
  BigIntegerColumn, CodeColumn, DateColumn, FlagColumn, IdColumn, IntegerColumn, JsonColumn, LongTextColumn, MoneyColumn, RatioColumn,
  ReferenceColumn, TextColumn, TimeColumn, Version,
} from "../core/database/columns";

/** One column of every kind, and one that may be null; for the tests of core only. */
@Entity("specimen")
export class Specimen {
  @IdColumn() id!: string;
  @ReferenceColumn({ nullable: true }) ownerId?: string | null;
  @Index({ unique: true })
  @CodeColumn(40)
  code!: string;
  @TextColumn(200) name!: string;
  @LongTextColumn({ nullable: true }) note?: string | null;
  @IntegerColumn({ default: 7 }) quantity!: number;
  @BigIntegerColumn({ default: 0 }) sequence!: number;
  @MoneyColumn({ nullable: true }) price?: bigint | null;
  @RatioColumn({ default: 0.25 }) discount!: number;
  @FlagColumn({ default: true }) active!: boolean;
  @FlagColumn({ nullable: true }) checked?: boolean | null;
  @TimeColumn({ nullable: true }) seenAt?: Date | null;
  @DateColumn({ nullable: true }) dueOn?: string | null;
  @JsonColumn({ nullable: true }) details?: { words: string[]; n: number } | null;
  @TextColumn(20, { hidden: true, default: "secret" }) password!: string;
  @Version() version!: number;
}

/** A specimen with only what must be given. */
export function specimen(id: string, rest: Partial<Specimen> = {}): Specimen {
  return Object.assign(new Specimen(), { id, code: id, name: id, ...rest });
}
