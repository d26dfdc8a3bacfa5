import { countingSql, testDatabase } from "./database";

describe("the database of a test file", () => {
  test("is migrated, empty but for its keys, and quick to get", async () => {
    await (await testDatabase()).close(); // the first of a run makes the template
    const start = performance.now();
    const database = await testDatabase();
    const milliseconds = performance.now() - start;
    const filled: string[] = [];
    for (const { tableName } of database.dataSource.entityMetadatas) {
      if ((await database.sql.rows(`SELECT 1 FROM \`${tableName}\` LIMIT 1`)).length > 0) filled.push(tableName);
    }
    await database.close();
    expect(filled.sort()).toEqual(["data_key", "event_counter"]);
    expect(milliseconds).toBeLessThan(500);
  });

  test("counts statements where a test asks for it", async () => {
    const database = await testDatabase();
    const sql = countingSql(database.sql);
    await sql.rows("SELECT 1");
    await sql.rows("SELECT 2");
    expect(sql.count).toBe(2);
    sql.reset();
    expect(sql.count).toBe(0);
    await database.close();
  });
});
