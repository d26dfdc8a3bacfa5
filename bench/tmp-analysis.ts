import { testWorld } from "../server/testing/world";
import { askGraph, testWarehouse, write } from "../server/analysis/fixture";
import { randomFor } from "../server/sample/random";
const lines = Number(process.argv[2] ?? 10000);
const head = "asOf rowCount figures { key value }";
const queries: Record<string, string> = {
  profiling: `profiling { ${head} byLevel { key count } bySegment { key } rfm { segment count } habits { weekday } }`,
  persistency: `persistency { ${head} cohorts { cohort size retention } activity { month silentCustomers } }`,
  profitability: `profitability { ${head} whale { customerShare } best { profit { amount } } worst { profit { amount } } byCategory { category } }`,
  performance: `performance(rows: REGION, columns: CATEGORY) { ${head} months { month revenue { amount } } pivot { row column share } }`,
  prospecting: `prospecting { ${head} newCustomers { month } funnel { stage } forecast { month } }`,
  productAnalysis: `productAnalysis { ${head} top { quantity } pairs { count } abc { abc } }`,
  promotion: `promotion { ${head} discountBands { lines } months { month } }`,
};
async function main() {
  const world = await testWorld();
  const r = randomFor("bench");
  const customers = lines / 10, orders = lines / 2.5, products = 2000;
  const day = (i: number) => new Date(Date.UTC(2023, 2, 3) + i * 86400000).toISOString().slice(0, 10);
  const owners = [world.ids.amy, world.ids.ben];
  const id = (p: string, n: number) => `${p}_${String(n).padStart(26, "0")}`;
  const step = 20000;
  await write(world.database, "category", Array.from({ length: 20 }, (_, i) => ({ id: id("cat", i), parentId: i < 4 ? null : id("cat", i % 4), parentKey: i < 4 ? "top" : id("cat", i % 4), name: `c${i}` })));
  await write(world.database, "product", Array.from({ length: products }, (_, i) => ({ id: id("prd", i), categoryId: id("cat", 4 + (i % 16)) })));
  for (let s = 0; s < customers; s += step) await write(world.database, "customer", Array.from({ length: Math.min(step, customers - s) }, (_, i) => ({ id: id("cus", s + i), segment: ["Consumer", "Corporate", "Home"][(s + i) % 3]!, region: ["N", "S", "E", "W"][(s + i) % 4]!, ownerId: owners[(s + i) % 2]!, teamId: (s + i) % 2 ? world.ids.south : world.ids.north })));
  for (let s = 0; s < orders; s += step) await write(world.database, "sales_order", Array.from({ length: Math.min(step, orders - s) }, (_, i) => { const c = Math.floor(customers * r.next() ** 2); return { id: id("ord", s + i), customerId: id("cus", c), orderedOn: day(Math.floor(r.next() * 1095)), region: ["N", "S", "E", "W"][c % 4]!, channel: r.pick(["web", "shop"]), ownerId: owners[c % 2]!, teamId: c % 2 ? world.ids.south : world.ids.north }; }));
  for (let s = 0; s < lines; s += step) await write(world.database, "order_line", Array.from({ length: Math.min(step, lines - s) }, (_, i) => { const n = s + i, t = r.between(10000, 5000000), d = r.pick([0, 0, 1000, 2000]); return { id: id("oln", n), orderId: id("ord", Math.floor(n / 2.5)), position: n, productId: id("prd", Math.floor(products * r.next() ** 2)), quantity: r.between(1, 9), unitPrice: t, discount: d, total: t, profit: Math.round(t * (0.3 - d / 10000)), cost: t }; }));
  const rss = () => Math.round(process.memoryUsage().rss / 1e6);
  const before = rss(), t0 = performance.now();
  const warehouse = testWarehouse(world);
  await warehouse.caughtUp();
  console.log(`${lines} lines, load ${Math.round(performance.now() - t0)} ms, rss ${before} -> ${rss()} MB`);
  for (const person of ["ada", "amy"] as const) for (const [name, query] of Object.entries(queries)) {
    if (person === "amy" && name === "profitability") continue;
    const times: number[] = [];
    for (let k = 0; k < 4; k++) { const t = performance.now(); const { errors } = await askGraph(world, warehouse, person, `{ ${query} }`); if (errors.length) console.log(errors); times.push(performance.now() - t); }
    console.log(person, name, times.map((t) => Math.round(t)).join(" "), "ms; rss", rss());
  }
  await warehouse.stop(); await world.close();
}
void main();
