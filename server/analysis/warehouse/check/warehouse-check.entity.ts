import { Field, ObjectType } from "type-graphql";
import { Entity, Index } from "typeorm";
import { testable } from "../../../core/condition/vocabulary";
import { FlagColumn, IdColumn, JsonColumn, TimeColumn } from "../../../core/database/columns";
import { Prefix } from "../../../core/graph/records";
import { DateTime } from "../../../core/graph/scalars";
import { Node } from "../../../core/graph/types";

@ObjectType({ description: "A count or a sum that is not the same on both sides; whole numbers as text, money in ten-thousandths." })
export class WarehouseDifference {
  @Field({ description: "What was added up, e.g. revenue." })
  figure!: string;

  @Field({ description: "In the operational database." })
  operational!: string;

  @Field({ description: "In the analytic replica." })
  replica!: string;
}

/** What comparing the replica with the operational database found: one row for as long as it finds the same. */
@Prefix("whc")
@Entity("warehouse_check")
@Index(["endedAt", "firstAt"])
@ObjectType({ implements: Node, description: "What comparing the analytic replica with the operational database has found." })
export class WarehouseCheck implements Node {
  @IdColumn()
  id!: string;

  @Field({ description: "Whether all counts and sums were the same." })
  @FlagColumn()
  agrees!: boolean;

  @Field(() => DateTime, { description: "When it was found first." })
  @TimeColumn()
  firstAt!: Date;

  @Field(() => DateTime, { description: "When it was found last." })
  @TimeColumn()
  checkedAt!: Date;

  /** When a later comparison found otherwise. */
  @TimeColumn({ nullable: true })
  endedAt?: Date | null;

  @Field(() => [WarehouseDifference])
  @JsonColumn()
  differences!: WarehouseDifference[];
}

// Rules ask whether it still holds; nobody else needs to know when it ended.
testable(WarehouseCheck, {}, { endedAt: { kind: "time", decidedBy: "checkedAt", value: (alias) => ({ text: `\`${alias}\`.\`endedAt\``, values: [] }) } });
