import type { Row, Sql, SqlValue } from "../core/database/sql";

/** Passes statements on and counts them, so that a test can compare a list of 1 with a list of 20. */
export function countingSql(sql: Sql): Sql & { count: number; reset(): void } {
  return {
    dialect: sql.dialect,
    count: 0,
    rows<R extends object = Row>(text: string, values?: readonly SqlValue[]): Promise<R[]> {
      this.count++;
      return sql.rows<R>(text, values);
    },
    run(text, values) {
      this.count++;
      return sql.run(text, values);
    },
    reset() {
      this.count = 0;
    },
  };
}
