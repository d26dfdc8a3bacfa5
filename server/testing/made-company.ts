import { DateTime } from "luxon";
import { randomFor, write } from "./analysis";
import type { World } from "./world";

export interface MadeCustomer { id: string; level: string; kind: string; industry: string | null; region: string; creditGrade: string | null; source: string; createdAt: string; firstOrderOn: string | null; ownerId: string; tags: string[] }
export interface MadeOrder { id: string; customerId: string; orderedOn: string; orderedAt: string | null; channel: string | null; status: string; paymentDueOn: string | null; paidOn: string | null; lines: { total: bigint; quantity: number; category: string }[] }

/** The moments of orders are hours of this zone's clock. */
export const madeZone = "Asia/Taipei";
const grades = ["AAA", "B", "D", null];

/** A company made up by chance, but always the same one: who its customers are and what they ordered in two years. */
export function madeCompany({ ids }: World) {
  const random = randomFor("profiling");
  const dayIn = (from: string, days: number): string => DateTime.fromISO(from).plus({ days: random.between(0, days) }).toISODate() as string;
  const people = Array.from({ length: 70 }, (_, index): MadeCustomer => ({
    id: `cus_${index}`, level: random.pick(["A", "B", "C", "D"]), kind: random.pick(["COMPANY", "PERSON"]), industry: index < 60 ? `Industry ${index}` : null,
    region: random.pick(["North", "South"]), creditGrade: random.pick(grades), source: random.pick(["fair", "web"]), createdAt: `${dayIn("2019-01-01", 2_700)} 00:00:00.000`, firstOrderOn: null,
    ownerId: random.chance(0.5) ? ids.amy : ids.ben, tags: ["vip", "press", "old"].filter(() => random.chance(0.3)),
  }));
  const sold = Array.from({ length: 420 }, (_, index): MadeOrder => {
    const orderedOn = dayIn("2024-01-01", 730);
    const hour = random.between(0, 23);
    const due = random.chance(0.7) ? DateTime.fromISO(orderedOn).plus({ days: random.between(0, 60) }).toISODate() : null;
    return {
      id: `ord_${index}`, customerId: (people[Math.min(random.between(0, 69), random.between(0, 69))] as MadeCustomer).id, orderedOn,
      orderedAt: random.chance(0.6) ? (DateTime.fromISO(orderedOn, { zone: madeZone }).set({ hour, minute: 30 }).toUTC().toFormat("yyyy-MM-dd HH:mm:ss.SSS")) : null,
      channel: random.pick(["web", "store", null]), status: random.chance(0.05) ? "CANCELLED" : "COMPLETED", paymentDueOn: due,
      paidOn: due !== null && random.chance(0.7) ? DateTime.fromISO(due).plus({ days: random.between(-10, 200) }).toISODate() : null,
      lines: Array.from({ length: random.between(1, 7) }, () => {
        const quantity = random.chance(0.07) ? -random.between(1, 3) : random.between(1, 60);
        return { quantity, total: BigInt(quantity * random.between(1, 40)) * 1_000n, category: random.pick(["Chairs", "Paper", "Phones"]) };
      }),
    };
  });
  return { customers: people.map((each) => ({ ...each, firstOrderOn: sold.filter(({ customerId }) => customerId === each.id).map(({ orderedOn }) => orderedOn).sort()[0] ?? null })), orders: sold };
}

/** Writes it into the source. */
export async function writeMadeCompany({ database, ids }: World, people: readonly MadeCustomer[], sold: readonly MadeOrder[]): Promise<void> {
  await write(database, "tag", ["vip", "press", "old"].map((name) => ({ id: `tag_${name}`, name })));
  await write(database, "customer", people.map(({ tags: _tags, ...each }) => ({ ...each, teamId: each.ownerId === ids.amy ? ids.north : ids.south })));
  await write(database, "customer_tag", people.flatMap(({ id, tags }) => tags.map((name) => ({ id: `cut_${id}_${name}`, customerId: id, tagId: `tag_${name}` }))));
  await write(database, "category", ["Chairs", "Paper", "Phones"].map((name) => ({ id: `cat_${name}`, name })));
  await write(database, "product", ["Chairs", "Paper", "Phones"].map((name) => ({ id: `prd_${name}`, categoryId: `cat_${name}` })));
  const ownerOf = new Map(people.map(({ id, ownerId }) => [id, ownerId]));
  await write(database, "sales_order", sold.map(({ lines: _lines, ...each }) => ({ ...each, ownerId: ownerOf.get(each.customerId) ?? null, teamId: ownerOf.get(each.customerId) === ids.amy ? ids.north : ids.south })));
  await write(database, "order_line", sold.flatMap(({ id, lines }) => lines.map(({ total, quantity, category }, index) => ({ id: `oln_${id}_${index}`, orderId: id, position: index + 1, productId: `prd_${category}`, quantity, total: total.toString() }))));
}
