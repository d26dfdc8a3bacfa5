import { schemaDiff } from "../core/database/migrate";
import { entities } from "../entities";
import { scratchMigrated } from "../testing/scratch";
import { migrations } from ".";

test("the migrations make exactly the schema that the entities describe", async () => {
  const database = await scratchMigrated("migrations", entities, migrations);
  try {
    // When this fails: npm run migrate:generate -- NameOfTheChange
    expect(await schemaDiff(database)).toEqual([]);
  } finally {
    await database.close();
  }
});
