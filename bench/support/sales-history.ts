import { createConnection, type Connection, type RowDataPacket } from "mysql2/promise";

/** How much a company has sold, in numbers of records. */
export interface SalesHistorySize {
  readonly customers: number;
  readonly lines: number;
}

/** The last day of the history; it begins four years before. */
export const lastDay = "2026-02-28";
const historyEnd = "2026-03-01";
const days = 1_461;
const products = 5_000;
const linesPerOrder = 10 / 3;
/** When all of it was last changed, as SQL. */
export const stamp = "'2026-02-28 12:00:00.000'";

/** The id of a record by its number, as SQL. */
export const id = (prefix: string, number: string): string => `CONCAT('${prefix}_', LPAD(${number}, 26, '0'))`;
const oneOf = (words: readonly string[], number: string): string => `ELT(1 + ${number} % ${words.length}, ${words.map((word) => `'${word}'`).join(", ")})`;

/**
 * Fills a workspace's tables with a sales history, skewed as real sales are: a few customers order often, most seldom; a
 * few products sell most; sales grow and have seasons; some lines have discounts, some come back. All is made by the database
 * itself from sequences and seeded RAND(), so that it is the same at every run, and needs MariaDB.
 */
export async function addSalesHistory(url: string, { customers, lines }: SalesHistorySize): Promise<void> {
  const connection = await createConnection({ uri: url });
  try {
    await connection.query("SET unique_checks = 0, foreign_key_checks = 0");
    for (const statement of [...people(customers), ...catalog(), ...pipeline(Math.ceil(customers / 10))]) await connection.query(statement);
    await withoutIndexes(connection, "customer", [], customersOf(customers));
    await withoutIndexes(connection, "sales_order", ["orderedOn", "customerId"], ordersOf(Math.round(lines / linesPerOrder), customers));
    await withoutIndexes(connection, "order_line", ["orderId"], orderLines());
    await withoutIndexes(connection, "ticket", ["customerId"], ticketsOf(Math.ceil(customers / 10), customers));
    await connection.query("ANALYZE TABLE customer, sales_order, order_line, product, ticket");
  } finally {
    await connection.end();
  }
}

const people = (customers: number): string[] => [
  `INSERT INTO team (id, version, name) SELECT ${id("tea", "seq")}, 1, CONCAT('Team ', seq) FROM seq_1_to_10`,
  `INSERT INTO user (id, version, name, email, emailIndex, role, active, locale, timeZone, teamId, createdAt)
   SELECT ${id("usr", "seq")}, 1, CONCAT('Person ', seq), CONCAT('p', seq, '@example.com'), LEFT(SHA2(seq, 256), 22), IF(seq = 1, 'ADMINISTRATOR', 'SALES'), 1, 'EN', 'UTC', ${id("tea", "1 + seq % 10")}, ${stamp} FROM seq_1_to_${Math.max(11, Math.min(200, Math.ceil(customers / 1_000)))}`,
];

const catalog = (): string[] => [
  `INSERT INTO category (id, name, nameKey, parentId, parentKey) SELECT ${id("cat", "seq")}, CONCAT('Category ', seq), CONCAT('category ', seq), NULL, 'top' FROM seq_1_to_8`,
  `INSERT INTO category (id, name, nameKey, parentId, parentKey) SELECT ${id("cat", "100 + seq")}, CONCAT('Shelf ', seq), CONCAT('shelf ', seq), ${id("cat", "1 + seq % 8")}, ${id("cat", "1 + seq % 8")} FROM seq_1_to_64`,
  `INSERT INTO supplier (id, version, name, nameKey) SELECT ${id("sup", "seq")}, 1, CONCAT('Supplier ', seq), CONCAT('supplier ', seq) FROM seq_1_to_100`,
  `INSERT INTO product (id, version, sku, name, nameKey, categoryId, supplierId, price, cost, currency, active, stockQuantity, reorderLevel, createdAt, updatedAt)
   SELECT ${id("prd", "seq")}, 1, CONCAT('S', seq), CONCAT('Product ', seq), CONCAT('product ', seq), ${id("cat", "101 + seq % 64")}, ${id("sup", "1 + seq % 100")}, price, ROUND(price * (0.5 + (seq % 37) / 100)), 'USD', 1,
     seq * 7 % 500, 20, ${stamp}, ${stamp} FROM (SELECT seq, ROUND(EXP(1 + (seq * 7919 % 1000) / 200)) * 10000 AS price FROM seq_1_to_${products}) p`,
];

const pipeline = (deals: number): string[] => [
  `INSERT INTO pipeline (id, name, isDefault) VALUES (${id("pip", "1")}, 'Sales', 1)`,
  `INSERT INTO stage (id, pipelineId, name, position, kind, probability, requirements)
   SELECT ${id("sta", "seq")}, ${id("pip", "1")}, CONCAT('Stage ', seq), seq, ${oneOf(["OPEN", "OPEN", "OPEN", "OPEN", "WON", "LOST"], "(seq - 1)")}, LEAST(10000, seq * 2000), '[]' FROM seq_1_to_6`,
  `INSERT INTO opportunity (id, version, number, name, nameKey, customerId, pipelineId, stageId, status, value, currency, probability, expectedCloseOn, closedAt, stageEnteredAt, createdAt, updatedAt, ownerId, teamId)
   SELECT ${id("opp", "seq")}, 1, CONCAT('O-', seq), CONCAT('Deal ', seq), CONCAT('deal ', seq), ${id("cus", "seq * 7")}, ${id("pip", "1")}, ${id("sta", "stage")}, ${oneOf(["OPEN", "OPEN", "OPEN", "OPEN", "WON", "LOST"], "(stage - 1)")},
     ROUND(EXP(6 + seq % 100 / 25)) * 10000, 'USD', LEAST(10000, stage * 2000), DATE_ADD(began, INTERVAL 60 DAY), IF(stage > 4, DATE_ADD(began, INTERVAL 30 + seq % 50 DAY), NULL), began, began, began, ${id("usr", "2 + seq % 10")}, ${id("tea", "1 + seq % 10")}
   FROM (SELECT seq, 1 + FLOOR(6 * SQRT(RAND(51))) AS stage, DATE_ADD('${historyEnd}', INTERVAL -1 - FLOOR(RAND(52) * 900) DAY) AS began FROM seq_1_to_${deals}) d`,
  `INSERT INTO stage_change (id, opportunityId, stageId, enteredAt, leftAt)
   SELECT ${id("stc", "o.no * 10 + s.seq")}, o.id, ${id("sta", "s.seq")}, DATE_ADD(o.createdAt, INTERVAL (s.seq - 1) * 7 DAY), IF(s.seq < o.stage, DATE_ADD(o.createdAt, INTERVAL s.seq * 7 DAY), NULL)
   FROM (SELECT id, createdAt, CAST(SUBSTR(id, 5) AS UNSIGNED) AS no, CAST(SUBSTR(stageId, 5) AS UNSIGNED) AS stage FROM opportunity) o JOIN seq_1_to_6 s ON s.seq = o.stage OR s.seq < LEAST(o.stage, 5)`,
];

const customersOf = (customers: number): string =>
  `INSERT INTO customer (id, version, number, kind, name, nameKey, level, lifeCycleStage, source, industry, region, country, city, segment, creditGrade, ownerId, teamId, createdAt, updatedAt, currency)
   SELECT ${id("cus", "seq")}, 1, CONCAT('C-', seq), IF(seq % 3, 'COMPANY', 'PERSON'), CONCAT('Customer ', seq), CONCAT('customer ', seq), ${oneOf(["A", "B", "C", "D"], "seq * 31")}, 'MAINTAINED',
     ${oneOf(["Web", "Fair", "Referral", "Call"], "seq * 17")}, ${oneOf(["Food", "Retail", "Metal", "Textile", "Health"], "seq * 13")}, ${oneOf(["North", "South", "East", "West", "Centre"], "seq * 7")}, ${oneOf(["Taiwan", "China", "Japan"], "seq")}, CONCAT('City ', seq % 50),
     ${oneOf(["Consumer", "Corporate", "Home Office"], "seq * 11")}, ${oneOf(["A", "B", "C", "D"], "seq * 5")}, ${id("usr", "2 + seq % 10")}, ${id("tea", "1 + seq % 10")}, ${stamp}, ${stamp}, 'USD' FROM seq_1_to_${customers}`;

const ordersOf = (orders: number, customers: number): string =>
  `INSERT INTO sales_order (id, version, number, customerId, orderedOn, dueOn, shippedOn, status, channel, region, total, discountTotal, currency, lineCount, ownerId, teamId, createdAt, updatedAt)
   SELECT ${id("ord", "seq")}, 1, CONCAT('N-', seq), ${id("cus", "customer")}, DATE_ADD('${historyEnd}', INTERVAL -1 - day DAY), DATE_ADD('${historyEnd}', INTERVAL 6 - day DAY), DATE_ADD('${historyEnd}', INTERVAL 2 - day + seq % 7 DAY),
     IF(seq % 97, 'SHIPPED', 'CANCELLED'), ${oneOf(["web", "store", "phone", "market"], "FLOOR(seq / 7)")}, ${oneOf(["North", "South", "East", "West", "Centre"], "customer * 7")}, 0, 0, 'USD', size, ${id("usr", "2 + customer % 10")}, ${id("tea", "1 + customer % 10")}, ${stamp}, ${stamp}
   FROM (SELECT seq, 1 + FLOOR(${customers} * POW(RAND(11), 2)) AS customer, FLOOR((${days} - 1) * POW(RAND(12), 1.2) * (0.9 + 0.1 * SIN(seq))) AS day, LEAST(20, 1 + FLOOR(-LN(1 - RAND(13)) * 2.85)) AS size FROM seq_1_to_${orders}) o`;

const orderLines = (): string =>
  `INSERT INTO order_line (id, orderId, position, productId, quantity, unitPrice, discount, total, cost, profit, currency)
   SELECT CONCAT('lin_', SUBSTR(orderId, 10), LPAD(position, 5, '0')), orderId, position, p.id, quantity, p.price, discount, p.price * quantity DIV 10000 * (10000 - discount), p.cost, p.price * quantity DIV 10000 * (10000 - discount) - p.cost * quantity, 'USD'
   FROM (SELECT o.id AS orderId, s.seq AS position, ${id("prd", `1 + FLOOR(${products} * POW(RAND(21), 3))`)} AS productId, IF(RAND(22) < 0.015, -1, 1) * (1 + FLOOR(POW(RAND(23), 3) * 9)) AS quantity, ${oneOf(["0", "0", "0", "1000", "2000", "3000"], "FLOOR(RAND(24) * 6)")} AS discount
     FROM sales_order o JOIN seq_1_to_20 s ON s.seq <= o.lineCount) l STRAIGHT_JOIN product p ON p.id = l.productId`;

const ticketsOf = (tickets: number, customers: number): string =>
  `INSERT INTO ticket (id, version, number, subject, channel, kind, priority, priorityRank, status, customerId, productId, teamId, createdAt, updatedAt)
   SELECT ${id("tic", "seq")}, 1, CONCAT('T-', seq), 'Ticket', 'EMAIL', ${oneOf(["QUESTION", "COMPLAINT", "REPAIR"], "seq")}, 'NORMAL', 1, 'CLOSED', ${id("cus", `1 + seq * 13 % ${customers}`)}, ${id("prd", `1 + seq * 7 % ${products}`)}, NULL, DATE_ADD('${historyEnd}', INTERVAL -1 - CAST(seq % 700 AS SIGNED) DAY), ${stamp}
   FROM seq_1_to_${tickets}`;

/** Fills a table without its secondary indexes, and then makes those anew whose first column is among the ones to keep. */
async function withoutIndexes(connection: Connection, table: string, keep: readonly string[], fill: string): Promise<void> {
  const [rows] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE \`${table}\``);
  const keys = [...String(rows[0]?.["Create Table"]).matchAll(/^ {2}(?:UNIQUE )?KEY (`[^`]+`) \((`[^`]+`).*?\),?$/gm)];
  if (keys.length > 0) await connection.query(`ALTER TABLE \`${table}\` ${keys.map(([, name]) => `DROP INDEX ${name}`).join(", ")}`);
  await connection.query(fill);
  if (keep.length > 0) await connection.query(`ALTER TABLE \`${table}\` ${keep.map((column) => `ADD INDEX (\`${column}\`)`).join(", ")}`);
}
