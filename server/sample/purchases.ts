import { groupBy } from "./group-by";
import { addDays, type Moment } from "./moment";
import type { SampleProduct } from "./products";
import { randomFor, type Random } from "./random";

/** A purchase as the sample has it; money in ten-thousandths. */
export interface SamplePurchase {
  readonly product: string;
  readonly quantity: number;
  readonly orderedOn: string;
  readonly expectedOn: string;
  /** null while it is on the way. */
  readonly receivedOn: string | null;
  /** For one. */
  readonly unitCost: bigint;
}

/** How a supplier delivers. */
interface Manner {
  /** Days that it promises. */
  readonly promised: number;
  /** How often it is late, from 0 to 1. */
  readonly late: number;
}

/** Days back to the first purchases that are told of. */
const history = 540;

/** What was bought to fill the shelves, each supplier in its own manner: one promises a week and keeps it, another a month and does not. */
export function purchasesOf(products: readonly SampleProduct[], { today }: Moment): SamplePurchase[] {
  const random = randomFor("purchases");
  return [...groupBy(products, ({ supplierName }) => supplierName)].flatMap(([, supplied]) => {
    const manner = { promised: random.between(5, 30), late: random.between(4, 40) / 100 };
    return supplied.flatMap((product) => [...received(random, product, manner, today), ...underWay(random, product, manner, today)]);
  });
}

/** One or two that arrived in the last year and a half. */
function received(random: Random, product: SampleProduct, manner: Manner, today: string): SamplePurchase[] {
  return Array.from({ length: random.between(0, 2) }, () => {
    const purchase = ordered(random, product, manner, addDays(today, -random.between(manner.promised + 45, history)));
    const days = random.chance(manner.late) ? random.between(1, 20) : -random.between(0, Math.floor(manner.promised / 3));
    return { ...purchase, receivedOn: addDays(purchase.expectedOn, days) };
  });
}

/** Of what runs short, most was ordered again; some of it should be here by now. */
function underWay(random: Random, product: SampleProduct, manner: Manner, today: string): SamplePurchase[] {
  const isShort = product.stockQuantity <= product.reorderLevel;
  if (!random.chance(isShort ? 0.7 : 0.02)) return [];
  return [ordered(random, product, manner, addDays(today, -random.between(1, manner.promised + 5)))];
}

function ordered(random: Random, { key, cost, reorderLevel }: SampleProduct, { promised }: Manner, orderedOn: string): SamplePurchase {
  return { product: key, quantity: reorderLevel * random.between(1, 3), orderedOn, expectedOn: addDays(orderedOn, promised), receivedOn: null, unitCost: cost };
}
