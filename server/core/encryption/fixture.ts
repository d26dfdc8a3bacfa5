import { Entity } from "typeorm";
import { IdColumn, IntegerColumn, SealedColumn, TextColumn, Version } from "../database/columns";
import type { ModelClass } from "../database/database";
import { EventCounter } from "../events/event-counter.entity";
import { DataKey } from "./data-key.entity";
import { masterKey, type MasterKey } from "./master-key";
import { SealingProgress } from "./sealing-progress.entity";

/** Somebody with something to hide. */
@Entity()
export class Person {
  @IdColumn() id!: string;
  @Version() version!: number;
  @TextColumn(100) name!: string;
  @IntegerColumn({ default: 0 }) changes!: number;
  @SealedColumn(50, { nullable: true, mask: "phone", indexed: true }) phone?: string | null;
  @SealedColumn(200, { nullable: true, mask: "email", indexed: "unique" }) email?: string | null;
  @SealedColumn(300, { nullable: true, mask: "address" }) address?: string | null;
}

export const person = (id: string, facts: Partial<Person> = {}): Person => Object.assign(new Person(), { id, name: id, changes: 0, ...facts });

/** What a database with people has; it has no keys yet. */
export const entities: ModelClass[] = [Person, DataKey, EventCounter, SealingProgress];

export const masterOf = (letter: string): MasterKey => masterKey(Buffer.alloc(32, letter));
