import { Entity } from "typeorm";
import { figures } from "../../core/condition/figures";
import { CodeColumn, DateColumn, IdColumn, IntegerColumn, MoneyColumn, RatioColumn } from "../../core/database/columns";
import { Personal } from "../../core/privacy/personal";
import { Customer } from "../../customers/customer/customer.entity";
import type { CustomerChange } from "../persistency/change.types";
import type { RfmSegmentName } from "../profiling/rfm-segments";
import { customerFigures, figuresInSight, mayTestFigure } from "./customer-figures";

/**
 * What the seven P say of one customer over all of the house's sales, so that conditions can ask for it where the customers
 * are. Worked out in the replica (`figure-table.ts`) and carried here (`carry-figures.ts`); as old as `asOf`. `customer-figures.ts`
 * says what each figure is. A customer of whom no order line is known has no row.
 */
@Personal({ about: { Customer: "id" }, deleted: true })
@Entity("customer_figure")
export class CustomerFigure {
  /** The customer's. */
  @IdColumn()
  id!: string;

  /** The last day that is in the figures. */
  @DateColumn()
  asOf!: string;

  @RatioColumn({ nullable: true })
  probabilityAlive?: number | null;

  @RatioColumn({ nullable: true })
  expectedPurchases?: number | null;

  @MoneyColumn({ nullable: true })
  lifetimeValue?: bigint | null;

  @IntegerColumn({ nullable: true })
  recencyScore?: number | null;

  @IntegerColumn({ nullable: true })
  frequencyScore?: number | null;

  @IntegerColumn({ nullable: true })
  monetaryScore?: number | null;

  @CodeColumn(20, { nullable: true })
  rfmSegment?: RfmSegmentName | null;

  @RatioColumn({ nullable: true })
  usualInterval?: number | null;

  @RatioColumn({ nullable: true })
  overdueRatio?: number | null;

  @CodeColumn(20, { nullable: true })
  change?: CustomerChange | null;

  @IntegerColumn({ nullable: true })
  daysSinceLastOrder?: number | null;

  @IntegerColumn()
  ordersOfYear!: number;

  @MoneyColumn()
  revenueOfYear!: bigint;

  @MoneyColumn({ nullable: true })
  averageOrder?: bigint | null;

  @MoneyColumn({ nullable: true })
  profitOfYear?: bigint | null;

  @RatioColumn({ nullable: true })
  marginOfYear?: number | null;

  @MoneyColumn({ nullable: true })
  netProfitOfYear?: bigint | null;
}

figures({ of: Customer, table: "customer_figure", by: "id", fields: customerFigures, mayTest: mayTestFigure, rows: figuresInSight });
