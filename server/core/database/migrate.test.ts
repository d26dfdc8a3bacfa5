import { Entity } from "typeorm";
import { scratchDatabase, scratchMigrated } from "../../testing/scratch";
import { CodeColumn, IdColumn, MoneyColumn, TextColumn } from "./columns";
import { openDatabase, type Database, type ModelClass } from "./database";
import { migrate, Migration, schemaDiff } from "./migrate";

@Entity("product")
class ProductThen {
  @IdColumn() id!: string;
  @TextColumn(20) name!: string;
}

@Entity("product")
class ProductNow {
  @IdColumn() id!: string;
  @TextColumn(200) name!: string;
  @CodeColumn(3, { default: "EUR" }) currency!: string;
  @MoneyColumn({ nullable: true }) price?: bigint | null;
}

class First1000000000001 extends Migration {
  readonly sqlite = ["CREATE TABLE step (n int)", "INSERT INTO step VALUES (1)"];
  readonly mysql = ["CREATE TABLE step (n int)", "INSERT INTO step VALUES (1)"];
}
class Second1000000000002 extends Migration {
  readonly sqlite = ["UPDATE step SET n = n * 10 + 2"];
  readonly mysql = ["UPDATE step SET n = n * 10 + 2"];
}

/** The same database once more, as the next release sees it. */
function reopen(database: Database, entities: ModelClass[], migrations: ModelClass[] = []): Promise<Database> {
  const name = database.dataSource.options.database as string;
  const url = new URL(process.env["DATABASE_URL"] || "mysql://nowhere");
  url.pathname = name;
  return openDatabase({ ...(database.dialect === "sqlite" ? { file: name } : { url: url.href }), entities, migrations });
}

test("a column that gets wider keeps what is in it, and the schema settles", async () => {
  const then = await scratchDatabase("widen", [ProductThen]);
  await then.transact(({ db }) => db.save(Object.assign(new ProductThen(), { id: "p1", name: "GTX Pro 關係" })));
  const now = await reopen(then, [ProductNow]);
  for (const statement of await schemaDiff(now)) await now.dataSource.query(statement);
  expect(await schemaDiff(now)).toEqual([]);
  expect(await now.sql.rows("SELECT * FROM `product`")).toMatchObject([{ id: "p1", name: "GTX Pro 關係", currency: "EUR", price: null }]);
  await now.close();
  await then.close();
});

test("each migration runs once, in order, also when servers start together", async () => {
  const first = await scratchMigrated("steps", [], [First1000000000001]);
  const servers = [await reopen(first, [], [Second1000000000002, First1000000000001]), await reopen(first, [], [First1000000000001, Second1000000000002])];
  const run: string[] = [];
  if (first.dialect === "mysql") run.push(...(await Promise.all(servers.map(migrate))).flat());
  else for (const server of servers) run.push(...(await migrate(server))); // the embedded database has one process only
  expect(run).toEqual(["Second1000000000002"]);
  expect(await first.sql.rows("SELECT n FROM step")).toMatchObject([{ n: 12 }]);
  for (const server of servers) await server.close();
  await first.close();
});

test("there is no way down", async () => {
  await expect(new First1000000000001().down()).rejects.toThrow("restore the backup");
});
