/**
 * `npm run migrate:generate -- Name`: compares the entities with the schema that the migrations so far make, on the
 * embedded database and on a server (DATABASE_URL, else MariaDB on this machine), and writes what is missing as one new
 * migration for both. Read it before committing: a renamed column, for instance, looks like one dropped and one added.
 */
import { execFile } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const folder = join(__dirname, "../server/migrations");
const localServer = "mysql://root@127.0.0.1:3306/guanxi";

/** The missing statements on one database, found by a process of its own because column types depend on the database. */
async function missing(url: string): Promise<string[]> {
  const child = await promisify(execFile)(process.execPath, ["-r", join(__dirname, "swc-register.js"), join(__dirname, "schema-diff.ts")], {
    env: { ...process.env, DATABASE_URL: url },
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(child.stdout) as string[];
}

function migrationFile(className: string, sqlite: readonly string[], mysql: readonly string[]): string {
  return [
    `import { Migration } from "../core/database/migrate";\n`,
    `export class ${className} extends Migration {`,
    `  readonly sqlite = ${literals(sqlite)};\n`,
    `  readonly mysql = ${literals(mysql)};`,
    `}\n`,
  ].join("\n");
}

function literals(statements: readonly string[]): string {
  return `[\n${statements.map((statement) => `    ${literal(statement)},\n`).join("")}  ]`;
}

/** In back-ticks where that needs no escapes, for SQLite's statements are full of double quotes. */
function literal(statement: string): string {
  return /[`$\\]/.test(statement) ? JSON.stringify(statement) : `\`${statement}\``;
}

/** Lists all migrations, oldest first; their class names are read from the files. */
function indexFile(files: readonly { file: string; className: string }[]): string {
  const imports = files.map(({ file, className }) => `import { ${className} } from "./${file}";\n`).join("");
  return [
    `import type { ModelClass } from "../core/database/database";\n${imports}\n`,
    `/** All migrations, oldest first. Written by \`npm run migrate:generate\`. */\n`,
    `export const migrations: ModelClass[] = [${files.map(({ className }) => className).join(", ")}];\n`,
  ].join("");
}

/** `0007-credit-grade` holds `CreditGrade1000000000007`: TypeORM orders migrations by the last thirteen digits. */
function classNameOf(file: string): string {
  const [number = "", ...words] = file.split("-");
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return `${name}${number.padStart(13, "0").replace(/^0/, "1")}`;
}

async function main(): Promise<void> {
  const name = process.argv[2] ?? "";
  if (!/^([A-Z][A-Za-z]*|[a-z]+(-[a-z]+)*)$/.test(name)) throw new Error("Name the migration as its class or its file: npm run migrate:generate -- CreditGrade, or credit-grade");
  const [sqlite, mysql] = await Promise.all([missing(""), missing(process.env["DATABASE_URL"] || localServer)]);
  if (sqlite.length + mysql.length === 0) return report("The migrations agree with the entities; nothing written.");
  const files = readdirSync(folder).flatMap((file) => /^(\d{4}-.*)\.ts$/.exec(file)?.[1] ?? []).sort();
  const number = String(Number(files.at(-1)?.slice(0, 4) ?? 0) + 1).padStart(4, "0");
  const file = `${number}-${name.replace(/(?!^)([A-Z])/g, "-$1").toLowerCase()}`;
  writeFileSync(join(folder, `${file}.ts`), migrationFile(classNameOf(file), sqlite, mysql));
  writeFileSync(join(folder, "index.ts"), indexFile([...files, file].map((each) => ({ file: each, className: classNameOf(each) }))));
  report(`Wrote server/migrations/${file}.ts: ${sqlite.length} statements for SQLite, ${mysql.length} for MySQL and MariaDB.`);
}

function report(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
