import { existsSync, readFileSync } from "node:fs";
import { insertRows, type NewRow } from "../core/database/bulk";
import { openDatabase, type Database, type ModelClass } from "../core/database/database";
import { isEmbedded } from "../core/database/engine";
import { migrate, schemaDiff } from "../core/database/migrate";
import { indexValue } from "../core/encryption/sealed-columns";
import { sealPlainValues } from "../core/encryption/reseal";
import { valuesByKey } from "../core/encryption/rotate";
import { Contact } from "../customers/contact/contact.entity";
import { Customer } from "../customers/customer/customer.entity";
import { entities } from "../entities";
import { User } from "../identity/user/user.entity";
import { openTestKeyring } from "../testing/database";
import { dropDatabase, scratchFolder, urlBeside } from "../testing/scratch";
import { migrations } from ".";

const { folder, remove } = scratchFolder();
const place = isEmbedded ? { file: `${folder}/guanxi.db` } : { url: urlBeside("upgrade") };
const open = (steps: readonly ModelClass[]): Promise<Database> => openDatabase({ ...place, entities, migrations: steps });

const at = "2026-03-02 09:00:00.000";
const plain = { phone: "+886 2 2345 6789", email: "golden@customers.example" };
/** What a workspace of the first release holds, as it was written then. */
const before: Record<string, NewRow> = {
  user: { id: "usr_1", version: 3, name: "Amy 王", email: "amy@guanxi.example", role: "SALES", active: 1, locale: "EN", timeZone: "UTC", passwordHash: "$argon2id$", createdAt: at },
  customer: {
    id: "cus_1", version: 2, number: "C-1", kind: "COMPANY", name: "金石", nameKey: "jinshi", level: "A", lifeCycleStage: "POTENTIAL", address: "信義路五段7號", postalCode: "110", ...plain,
    createdAt: at, updatedAt: at, orderCount: 7, orderTotal: 1_234_500, currency: "TWD",
  },
  contact: { id: "con_1", version: 1, customerId: "cus_1", name: "歐陽明", nameKey: "ouyang", mobile: "0912345678", fax: "02 1", ...plain, isPrimary: 1, createdAt: at, updatedAt: at },
  supplier: { id: "sup_1", version: 1, name: "供應商", nameKey: "gong", contact: "Lin", country: "Taiwan", phone: "02 5555 6666" },
  shipper: { id: "shi_1", version: 1, name: "Speedy", nameKey: "speedy", phone: "(503) 555-9831" },
};

/** An alert of the first release, by its rule, its cause and the day that it was about. */
const alert = (id: string, status: string, resolved: number): NewRow => ({
  id: `alt_${id}`, version: 1, ruleId: "rul_1", causeKey: `rul_1:noOrder:cus_1:2026-0${id}-01`, kind: "CUSTOMER_WITHOUT_ORDER", status, severity: "WATCH", params: "[]", recordId: "cus_1", customerId: "cus_1",
  raisedAt: at, doneAt: status === "DONE" ? at : null, outcome: resolved ? "resolved" : null, resolved,
});

afterAll(async () => {
  if (place.url) await dropDatabase(place.url);
  remove();
});

test("a workspace of the first release keeps every value through all migrations, and is sealed at the first start", async () => {
  if (place.url) await dropDatabase(place.url);
  const then = await open(migrations.slice(0, 1));
  await migrate(then);
  await then.transact(async ({ sql }) => {
    for (const [table, row] of Object.entries(before)) await insertRows(sql, table, [row]);
    await insertRows(sql, "alert", [alert("1", "OPEN", 0), alert("2", "DONE", 0), alert("3", "DONE", 1)]);
  });
  await then.close();

  const now = await open(migrations);
  await migrate(now);
  expect(await schemaDiff(now)).toEqual([]);
  for (const [table, row] of Object.entries(before)) expect(await now.sql.rows(`SELECT * FROM \`${table}\``)).toMatchObject([row]);

  expect(await now.sql.rows("SELECT a.`id`, a.`status`, a.`outcome`, f.`cause`, f.`endedAt` IS NULL AS `stands` FROM `alert` a JOIN `rule_firing` f ON f.`causeKey` = a.`causeKey` AND f.`alertId` = a.`id` ORDER BY a.`id`")).toEqual([
    { id: "alt_1", status: "OPEN", outcome: null, cause: "noOrder", stands: 1 },
    { id: "alt_2", status: "DONE", outcome: null, cause: "noOrder", stands: 1 },
    { id: "alt_3", status: "EXPIRED", outcome: null, cause: "noOrder", stands: 0 },
  ]);

  const keys = await openTestKeyring(now);
  await sealPlainValues(now);
  expect((await valuesByKey(now)).get("")).toBeUndefined();
  expect(await now.transact(({ db }) => db.find(Customer))).toMatchObject([{ ...plain, address: "信義路五段7號", postalCode: "110", orderTotal: 1_234_500n }]);
  expect(await now.transact(({ db }) => db.find(Contact))).toMatchObject([{ ...plain, mobile: "0912345678", fax: "02 1" }]);
  expect(await now.sql.rows("SELECT `id`, `version` FROM `user` WHERE `emailIndex` = ?", [indexValue(User, "email", "Amy@guanxi.example")])).toMatchObject([{ id: "usr_1", version: 3 }]);
  if (place.file) expect(plainIn(place.file)).toEqual([]);
  keys.close();
  await now.close();
});

/** Values of the first release that a thief of the file would still find. */
function plainIn(file: string): string[] {
  const stolen = Buffer.concat([file, `${file}-wal`].filter((path) => existsSync(path)).map((path) => readFileSync(path)));
  return [...Object.values(plain), "信義路五段7號", "0912345678", "amy@guanxi.example", "02 5555 6666", "(503) 555-9831"].filter((value) => stolen.includes(value));
}
