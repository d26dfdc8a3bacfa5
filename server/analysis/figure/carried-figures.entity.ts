import { Entity } from "typeorm";
import { IdColumn, IntegerColumn, ReferenceColumn, TimeColumn } from "../../core/database/columns";

/** Which figures the rows of `customer_figure` are: one row, written when all of a working-out have been carried over. */
@Entity("carried_figures")
export class CarriedFigures {
  @IdColumn()
  id!: string;

  /** The id of that working-out in the replica. */
  @ReferenceColumn()
  run!: string;

  @TimeColumn()
  carriedAt!: Date;

  @IntegerColumn()
  customers!: number;
}
