import { divideRounded, scale } from "../core/money";
import { groupBy } from "./group-by";
import { randomFor } from "./random";
import type { SuperstoreLine } from "./superstore";

/** A product as the sample has it; money in ten-thousandths. */
export interface SampleProduct {
  /** The Superstore's product id, also the SKU. */
  readonly key: string;
  readonly name: string;
  readonly category: string;
  readonly subCategory: string;
  readonly price: bigint;
  readonly cost: bigint;
  readonly stockQuantity: number;
  readonly reorderLevel: number;
  readonly supplierName: string;
}

const suppliers: Readonly<Record<string, readonly string[]>> = {
  Furniture: ["Oakline Furnishing", "Harbor Contract Seating", "木作坊家具"],
  "Office Supplies": ["Paperhouse Wholesale", "佳文事務用品", "东方文具"],
  Technology: ["Northgate Devices", "聯訊資訊", "海科电子"],
};

/**
 * The products of all lines. 32 product ids go by two names in the data: the id is the product, and its name is the
 * one that more lines have, the earlier in the file where both have as many. Lines keep the name they were sold under.
 */
export function productsOf(lines: readonly SuperstoreLine[]): SampleProduct[] {
  const random = randomFor("products");
  return [...groupBy(lines, (line) => line.productId)].map(([key, sold]) => {
    const latest = sold.reduce((last, line) => (line.orderedOn >= last.orderedOn ? line : last));
    const pace = sold.reduce((sum, line) => sum + line.quantity, 0);
    return {
      key,
      name: commonest(sold.map((line) => line.productName)),
      category: latest.category,
      subCategory: latest.subCategory,
      price: unitPrice(latest),
      cost: divideRounded(latest.sales - latest.profit, BigInt(latest.quantity)),
      stockQuantity: random.between(0, pace * 2),
      reorderLevel: Math.ceil(pace / 3),
      supplierName: random.pick(suppliers[latest.category] ?? []),
    };
  });
}

/** The price of one before discount, as the paid sum tells; in ten-thousandths. */
export function unitPrice({ sales, quantity, discount }: Pick<SuperstoreLine, "sales" | "quantity" | "discount">): bigint {
  const paidShare = scale - BigInt(Math.round(discount * 10_000));
  return divideRounded(sales * scale, BigInt(quantity) * paidShare);
}

function commonest(names: readonly string[]): string {
  const counted = [...groupBy(names, (name) => name)];
  return counted.reduce((most, each) => (each[1].length > most[1].length ? each : most))[0];
}
