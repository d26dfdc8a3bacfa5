import { testDatabase } from "../../testing/database";
import type { Database } from "./database";
import { insertRows } from "./bulk";
import { updateRows } from "./bulk-update";

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test("changes many rows, each to its own values, nulls and great amounts too; leaves the others alone", async () => {
  const ids = Array.from({ length: 700 }, (_, index) => `sup_${String(index).padStart(4, "0")}`);
  const rows = ids.map((id) => ({ id, version: 1, name: `Name ${id}`, nameKey: id, phone: "before" }));
  await database.transact(({ sql }) => insertRows(sql, "supplier", [...rows, { id: "sup_other", version: 1, name: "𠮷野家", nameKey: "x", phone: "before" }]));
  await database.transact(({ sql }) => updateRows(sql, "supplier", [...ids.map((id, index) => ({ id, phone: index % 2 ? null : `號 ${index}`, version: index })), { id: "sup_absent", phone: "x", version: 9 }]));
  const found = await database.sql.rows<{ id: string; phone: string | null; version: number }>("SELECT `id`, `phone`, `version` FROM `supplier` ORDER BY `id`");
  expect(found).toEqual([...ids.map((id, index) => ({ id, phone: index % 2 ? null : `號 ${index}`, version: index })), { id: "sup_other", phone: "before", version: 1 }]);
});

test("does nothing for no rows", async () => {
  await database.transact(({ sql }) => updateRows(sql, "supplier", []));
});
