import { createConnection, type Connection, type RowDataPacket } from "mysql2/promise";
import { addSalesHistory, id, lastDay, stamp } from "./sales-history";

const lines = 10;
const now = `'${lastDay} 12:00:00'`;
const today = `'${lastDay}'`;

/** A number from 0 to 999 that a record always draws, so that shares of them can be told apart. */
const drawn = (salt: string): string => `CAST(CRC32(CONCAT('${salt}', id)) % 1000 AS SIGNED)`;
const agoDays = (days: string): string => `DATE_SUB(${now}, INTERVAL ${days} DAY)`;
const aheadMinutes = (minutes: string): string => `DATE_ADD(${now}, INTERVAL ${minutes} MINUTE)`;

/**
 * A sales history in which each template of the trade finds a share of the records, and not all of them: most customers have
 * ordered lately, most follow-ups are done, most deals are spoken about, most orders are paid. All indexes are there.
 */
export async function addRulesHistory(url: string, customers: number): Promise<void> {
  const connection = await createConnection({ uri: url });
  const indexes = await indexesOf(connection);
  await connection.end();
  await addSalesHistory(url, { customers, lines: customers * lines });
  await withConnection(url, async (filling) => {
    await filling.query("SET unique_checks = 0, foreign_key_checks = 0");
    await filling.query(`UPDATE user SET active = 0 WHERE id = ${id("usr", "11")}`);
    for (const statement of states("1 = 1")) await filling.query(statement);
    for (const statement of [...contacts(customers), ...followUps(customers)]) await filling.query(statement);
    for (const statement of await missing(filling, indexes)) await filling.query(statement);
    await filling.query(`ANALYZE TABLE ${tables.join(", ")}`);
  });
}

/** Takes back all that rules and changes have done, so that a run begins where the first one began. */
export async function restoreRulesHistory(url: string): Promise<void> {
  await withConnection(url, async (connection) => {
    for (const table of ["rule_firing", "alert", "event", "event_counter", "rule"]) await connection.query(`TRUNCATE TABLE \`${table}\``);
    await connection.query("DELETE FROM follow_up WHERE id NOT LIKE 'fol\\_0000%'");
    for (const statement of states(`updatedAt <> ${stamp}`)) await connection.query(statement);
  });
}

async function withConnection(url: string, work: (connection: Connection) => Promise<void>): Promise<void> {
  const connection = await createConnection({ uri: url });
  try {
    await work(connection);
  } finally {
    await connection.end();
  }
}

/** What the records say that rules ask about. Totals of orders are drawn too, so that only a share is silent. */
const states = (which: string): string[] => [
  `UPDATE customer SET ownerId = IF(${drawn("owner")} < 10, ${id("usr", "11")}, ${id("usr", "2 + CRC32(id) % 9")}), birthday = IF(kind = 'PERSON', DATE_ADD('1950-01-01', INTERVAL CRC32(CONCAT('born', id)) % 18000 DAY), NULL),
     lifeCycleStage = CASE WHEN ${drawn("life")} < 20 THEN 'POTENTIAL' WHEN ${drawn("life")} < 70 THEN 'NURTURING' WHEN ${drawn("life")} < 940 THEN 'MAINTAINED' WHEN ${drawn("life")} < 960 THEN 'AT_RISK' WHEN ${drawn("life")} < 990 THEN 'LOST' ELSE 'WON_BACK' END WHERE ${which}`,
  `UPDATE customer SET createdAt = IF(lifeCycleStage = 'POTENTIAL', ${agoDays(`${drawn("made")} % 100`)}, ${agoDays(`120 + ${drawn("made")}`)}),
     lastActivityAt = IF(lifeCycleStage = 'POTENTIAL' AND ${drawn("talk")} < 900, NULL, ${agoDays(`${drawn("talk")} % 60`)}), orderCount = IF(lifeCycleStage IN ('POTENTIAL', 'NURTURING'), 0, 1 + ${drawn("many")} % 9),
     lastOrderOn = CASE WHEN lifeCycleStage IN ('POTENTIAL', 'NURTURING') THEN NULL WHEN lifeCycleStage = 'AT_RISK' THEN DATE(${agoDays(`90 + ${drawn("last")} % 290`)}) WHEN lifeCycleStage = 'LOST' THEN DATE(${agoDays(`366 + ${drawn("last")}`)})
       WHEN ${drawn("late")} < 950 THEN DATE(${agoDays(`${drawn("last")} % 60`)}) ELSE DATE(${agoDays(`60 + ${drawn("last")} % 40`)}) END, updatedAt = ${stamp} WHERE ${which}`,
  `UPDATE opportunity SET expectedCloseOn = IF(${drawn("close")} < 150, DATE(${agoDays(`1 + ${drawn("close")} % 60`)}), DATE_ADD(${today}, INTERVAL ${drawn("close")} % 90 DAY)), stageEnteredAt = ${agoDays(`IF(${drawn("stage")} < 200, 30, 0) + ${drawn("stage")} % 30`)},
     lastActivityAt = ${agoDays(`IF(${drawn("talk")} < 200, 14, 0) + ${drawn("talk")} % 14`)}, updatedAt = ${stamp} WHERE ${which}`,
  `UPDATE sales_order SET paymentDueOn = DATE_ADD(orderedOn, INTERVAL 30 DAY), paidOn = IF(orderedOn < DATE(${agoDays("30")}) AND ${drawn("paid")} > 0, DATE_ADD(orderedOn, INTERVAL 20 DAY), NULL), updatedAt = ${stamp} WHERE ${which}`,
  `UPDATE ticket SET status = IF(${drawn("open")} < 50, 'OPEN', 'CLOSED'), createdAt = IF(${drawn("open")} < 50, ${agoDays(`${drawn("open")} % 6`)}, createdAt), firstRespondedAt = IF(${drawn("open")} < 10, NULL, createdAt), resolvedAt = IF(${drawn("open")} < 50, NULL, createdAt),
     firstResponseDueAt = ${aheadMinutes(`${drawn("first")} - 100`)}, resolutionDueAt = ${aheadMinutes(`5 * ${drawn("second")} - 500`)}, updatedAt = ${stamp} WHERE ${which}`,
  `UPDATE follow_up SET status = IF(${drawn("open")} < 100, 'OPEN', 'DONE'), dueAt = IF(${drawn("open")} < 20, ${agoDays(`1 + ${drawn("due")} % 9`)}, ${aheadMinutes(`60 + 30 * ${drawn("due")}`)}), doneAt = IF(${drawn("open")} < 100, NULL, createdAt), updatedAt = ${stamp} WHERE ${which}`,
];

/** Somebody at every second customer. */
const contacts = (customers: number): string[] => [
  `INSERT INTO contact (id, version, customerId, name, nameKey, isPrimary, createdAt, updatedAt) SELECT ${id("con", "seq")}, 1, ${id("cus", "seq * 2")}, CONCAT('Contact ', seq), CONCAT('contact ', seq), 1, ${stamp}, ${stamp} FROM seq_1_to_${Math.floor(customers / 2)}`,
];

/** One for every second customer, and two more for every second lead. */
const followUps = (customers: number): string[] => {
  const insert = (number: string, customerId: string, from: string): string =>
    `INSERT INTO follow_up (id, version, customerId, ownerId, subject, dueAt, status, createdAt, updatedAt) SELECT ${id("fol", number)}, 1, ${customerId}, ${id("usr", "2 + seq % 9")}, 'Call', ${stamp}, 'OPEN', ${agoDays("30")}, '2026-01-01' FROM ${from}`;
  return [
    insert("seq", id("cus", "seq * 2"), `seq_1_to_${Math.floor(customers / 2)}`),
    insert(`${customers} + 2 * CAST(SUBSTR(c.id, 5) AS UNSIGNED) + seq`, "c.id", `(SELECT id FROM customer WHERE lifeCycleStage = 'POTENTIAL' AND ${drawn("lead")} < 500) c JOIN seq_1_to_2`),
    states("updatedAt = '2026-01-01'").at(-1) as string,
  ];
};

const tables = ["customer", "sales_order", "order_line", "ticket", "opportunity", "follow_up", "contact", "product"];

/** How each table's indexes are made, by the index's columns. */
async function indexesOf(connection: Connection): Promise<Map<string, Map<string, string>>> {
  const found = new Map<string, Map<string, string>>();
  for (const table of tables) {
    const [rows] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE \`${table}\``);
    const keys = [...String(rows[0]?.["Create Table"]).matchAll(/^ {2}((?:UNIQUE )?KEY `[^`]+` (\(.*?\))),?$/gm)];
    found.set(table, new Map(keys.map(([, key = "", columns = ""]) => [columns, key])));
  }
  return found;
}

/** Statements that make the indexes which the fill left out, and drop those that only it needed, all of a table's in one go. */
async function missing(connection: Connection, wanted: ReadonlyMap<string, ReadonlyMap<string, string>>): Promise<string[]> {
  const there = await indexesOf(connection);
  return [...wanted].flatMap(([table, keys]) => {
    const made = there.get(table) ?? new Map<string, string>();
    const lacking = [...keys].filter(([columns]) => !made.has(columns)).map(([, key]) => `ADD ${key}`);
    const spare = [...made].filter(([columns]) => !keys.has(columns)).map(([columns, key]) => `DROP ${key.replace(columns, "")}`);
    const changes = [...lacking, ...spare];
    return changes.length > 0 ? [`ALTER TABLE \`${table}\` ${changes.join(", ")}`] : [];
  });
}
