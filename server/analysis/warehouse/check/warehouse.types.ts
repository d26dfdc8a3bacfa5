import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateTime } from "../../../core/graph/scalars";
import { WarehouseCheck } from "./warehouse-check.entity";

export enum WarehouseState {
  LOADING = "LOADING",
  READY = "READY",
  REBUILDING = "REBUILDING",
}
registerEnumType(WarehouseState, { name: "WarehouseState", description: "LOADING: nothing is answered yet. REBUILDING: a new copy is being made while the old one answers." });

@ObjectType({ description: "A table of the analytic replica." })
export class WarehouseTable {
  @Field()
  table!: string;

  @Field(() => Float)
  rows!: number;
}

@ObjectType({ description: "How the analytic replica is." })
export class WarehouseStatus {
  @Field(() => WarehouseState)
  state!: WarehouseState;

  @Field(() => DateTime, { nullable: true, description: "Everything committed until then is in the figures; null before the first load." })
  asOf!: Date | null;

  @Field(() => Float, { nullable: true, description: "How far behind the figures are." })
  lagSeconds!: number | null;

  @Field(() => Int, { description: "Events that are not in yet." })
  eventsBehind!: number;

  @Field(() => [WarehouseTable])
  tables!: WarehouseTable[];

  @Field(() => Float, { description: "On the disk; 0 for a replica in memory." })
  bytes!: number;

  @Field(() => DateTime, { nullable: true, description: "When this copy was made; null where an earlier life of the server left it." })
  builtAt!: Date | null;

  @Field(() => WarehouseCheck, { nullable: true, description: "What the last comparison with the operational database found; null before the first one." })
  lastCheck!: { id: string } | null;
}
