import { Entity } from "typeorm";
import { IdColumn, MoneyColumn } from "../../../core/database/columns";

/** What it costs us to serve a customer once, in the workspace's currency: one row, which the company sets. null is not set. */
@Entity("cost_to_serve")
export class ServeRates {
  @IdColumn()
  id!: string;

  @MoneyColumn({ nullable: true })
  perOrder?: bigint | null;

  @MoneyColumn({ nullable: true })
  perTicket?: bigint | null;

  @MoneyColumn({ nullable: true })
  perVisit?: bigint | null;

  @MoneyColumn({ nullable: true })
  perShipment?: bigint | null;
}
