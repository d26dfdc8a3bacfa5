import { createConnection } from "mysql2/promise";

/** The server that benches use: `DATABASE_URL`, else MariaDB on this machine; each bench has a database of its own there. */
export function benchUrl(name: string): string {
  const url = new URL(process.env["DATABASE_URL"] ?? "mysql://root@127.0.0.1:3306/guanxi");
  url.pathname = `/guanxi_bench_${name.replace(/-/g, "_")}`;
  return url.href;
}

/** Drops a bench's database, if it is there. */
export async function dropBenchDatabase(url: string): Promise<void> {
  const target = new URL(url);
  const name = target.pathname.slice(1);
  target.pathname = "/";
  const connection = await createConnection(target.href);
  await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
  await connection.end();
}
