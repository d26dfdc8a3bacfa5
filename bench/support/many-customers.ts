import { spawn } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { createConnection, type Connection, type RowDataPacket } from "mysql2/promise";
import { searchTerms, cutTerm } from "../../server/core/search/terms";
import { customerRow, type BenchPeople } from "./customers";

const families = [..."王李張劉陳楊黃趙吳周徐孫馬朱胡郭何高林羅鄭梁謝宋唐許韓馮鄧曹彭曾蕭田董袁潘蔡蔣余于杜葉程蘇魏呂丁任沈姚盧姜崔鍾譚陸汪范金石廖賈夏韋付方白鄒孟熊秦邱江尹薛閻段雷侯龍史陶黎賀顧毛郝龔邵萬錢嚴武戴莫孔向湯"];
const givens = [..."偉芳娜秀英敏靜麗強磊軍洋勇艷傑娟濤明超蘭霞平剛桂文志建國華建玉家子雨欣怡佳穎宇浩軒博俊豪冠廷承翰柏宏哲睿品妍詩涵思琪雅婷宜君淑芬美惠雪梅春燕紅梅海波東昇光輝正義永福德安世榮天佑啟航振宇曉彤夢潔心怡若曦梓萱語嫣"];
const latinFamilies = ["Anderson", "Bauer", "Costa", "Dubois", "Eriksen", "Fischer", "Garcia", "Hughes", "Ivanov", "Jansen", "Keller", "Lopez", "Meyer", "Novak", "Okafor", "Petrov", "Quinn", "Rossi", "Silva", "Tanaka", "Ueda", "Vargas", "Weber", "Young", "Zhang"];
const latinSyllables = ["an", "bel", "cor", "da", "el", "fi", "gus", "ha", "is", "jo", "ka", "li", "mar", "no", "ol", "pe", "ri", "sa", "ti", "vi"];

/** Names as unlike as real ones, the same for the same number: two thirds Chinese, one third Latin. */
export function manyName(index: number): string {
  const mixed = (index * 2_654_435_761) % 4_294_967_296;
  const pick = <T>(list: readonly T[], salt: number): T => list[Math.floor(mixed / salt) % list.length] as T;
  if (index % 3 === 2) {
    const first = `${pick(latinSyllables, 7)}${pick(latinSyllables, 140)}${pick(latinSyllables, 2_800)}`;
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${pick(latinFamilies, 56_000)}`;
  }
  return `${pick(families, 3)}${pick(givens, 331)}${pick(givens, 36_410)}`;
}

/** Adds the customers from one number to another with their search index, by LOAD DATA in the order of the index. */
export async function addCustomers(url: string, people: BenchPeople, from: number, to: number): Promise<void> {
  const files = { customer: join(tmpdir(), `guanxi-bench-${process.pid}-customer.tsv`), term: join(tmpdir(), `guanxi-bench-${process.pid}-term.tsv`), entry: join(tmpdir(), `guanxi-bench-${process.pid}-entry.tsv`) };
  const columns = await write(files, people, from, to);
  await sortFile(files.term);
  const connection = await createConnection({ uri: url });
  await connection.query("SET unique_checks = 0, foreign_key_checks = 0");
  await withoutIndexes(connection, "customer", () => load(connection, "customer", columns, files.customer));
  await load(connection, "search_term", ["kind", "place", "term", "recordId"], files.term);
  await load(connection, "search_entry", ["recordId", "terms"], files.entry);
  await connection.query("ANALYZE TABLE customer, search_term, search_entry");
  await connection.end();
  await Promise.all(Object.values(files).map((file) => rm(file)));
}

async function write(files: Record<"customer" | "term" | "entry", string>, people: BenchPeople, from: number, to: number): Promise<string[]> {
  const [customers, terms, entries] = [createWriteStream(files.customer), createWriteStream(files.term), createWriteStream(files.entry)];
  let columns: string[] = [];
  for (let index = from; index < to; index += 1) {
    const row = customerRow(index, people, manyName(index));
    columns = Object.keys(row);
    customers.write(`${Object.values(row).join("\t")}\n`);
    const found = searchTerms([row.name, row["number"] as string]);
    const marks = new Set(found.map(({ place, term }) => `${place}\t${cutTerm(term)}`));
    for (const mark of marks) terms.write(`Customer\t${mark}\t${row.id}\n`);
    const lines = [0, 1, 2, 3].map((place) => found.filter((each) => each.place === place).map(({ term }) => `\\n${term}`).join(""));
    if (!entries.write(`${row.id}\t${lines.join("\f")}\n`) || index % 1_000 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  for (const stream of [customers, terms, entries]) {
    stream.end();
    await finished(stream);
  }
  return columns;
}

async function sortFile(file: string): Promise<void> {
  const sort = spawn("sort", ["-S", "2G", "-o", file, file], { env: { ...process.env, LC_ALL: "C" }, stdio: "inherit" });
  const code = await new Promise((resolve) => sort.once("exit", resolve));
  if (code !== 0) throw new Error(`sort ended with code ${String(code)}`);
}

/** Indexes are built in one go after the rows, which takes a fraction of keeping them row by row. */
async function withoutIndexes(connection: Connection, table: string, fill: () => Promise<void>): Promise<void> {
  const [rows] = await connection.query<RowDataPacket[]>(`SHOW CREATE TABLE \`${table}\``);
  const keys = [...String(rows[0]?.["Create Table"]).matchAll(/^ {2}((?:UNIQUE )?KEY (`[^`]+`) .*?),?$/gm)];
  await connection.query(`ALTER TABLE \`${table}\` ${keys.map(([, , name]) => `DROP INDEX ${name}`).join(", ")}`);
  await fill();
  await connection.query(`ALTER TABLE \`${table}\` ${keys.map(([, key]) => `ADD ${key}`).join(", ")}`);
}

async function load(connection: Connection, table: string, columns: readonly string[], file: string): Promise<void> {
  const sql = `LOAD DATA LOCAL INFILE 'rows' INTO TABLE \`${table}\` CHARACTER SET utf8mb4 (${columns.map((column) => `\`${column}\``).join(", ")})`;
  await connection.query({ sql, infileStreamFactory: () => createReadStream(file) });
}
