import { access } from "../../core/access/access";
import type { Transaction } from "../../core/context";
import { insertEntities } from "../../core/database/bulk-entities";
import { badInput } from "../../core/errors";
import { readMoney } from "../../core/graph/money-input";
import { newId } from "../../core/ids";
import { Product } from "../../catalog/product/product.entity";
import type { OpportunityProductInput } from "./opportunity.inputs";
import { Opportunity } from "./opportunity.entity";
import { OpportunityProduct } from "./opportunity-product.entity";
import { reach } from "../../core/access/reach";

/** The products of a deal, as given. */
export interface ProductsOfDeal {
  opportunityId: string;
  products: readonly OpportunityProductInput[];
  /** Where they stand in the input, for errors. */
  path: string;
}

interface PricedProduct {
  id: string;
  price: number | string | bigint | null;
  currency: string;
}

/** Notes the products of new deals. */
export async function addProducts(tx: Transaction, deals: readonly ProductsOfDeal[]): Promise<void> {
  const ids = deals.flatMap(({ products }) => products.map(({ productId }) => productId));
  if (ids.length === 0) return;
  const known = await reach<PricedProduct>(tx, Product, "read", ids, ["id", "price", "currency"]);
  await insertEntities(tx, OpportunityProduct, deals.flatMap(({ opportunityId, products, path }) => products.map((input, index) => line(tx, opportunityId, input, known.get(input.productId), `${path}.${index}`))));
}

function line(tx: Transaction, opportunityId: string, { productId, quantity, price }: OpportunityProductInput, product: PricedProduct | undefined, path: string): Partial<OpportunityProduct> {
  if (!product) throw badInput({ path: `${path}.productId`, code: "notFound", message: "there is no such Product" });
  if (!price && product.price === null) throw badInput({ path: `${path}.price`, code: "required", message: "the product has no price of its own" });
  const { amount, currency } = price ? readMoney(tx, price, `${path}.price`) : { amount: BigInt(product.price ?? 0), currency: product.currency };
  return { id: newId("opr", tx.now.getTime()), opportunityId, productId, quantity, price: amount, currency };
}

/** Replaces the products of a deal. */
export async function setProducts(tx: Transaction, id: string, version: number, products: readonly OpportunityProductInput[]): Promise<Opportunity> {
  const deal = await access(tx, Opportunity, id, "update", version);
  const before = await productsText(tx, id);
  await tx.db.delete(OpportunityProduct, { opportunityId: id });
  await addProducts(tx, [{ opportunityId: id, products, path: "products" }]);
  await tx.db.update(Opportunity, { id }, { updatedAt: tx.now }); // counts the version on, whatever the time
  tx.emit("opportunity.updated", { id, ownerId: deal.ownerId }, { products: [before, await productsText(tx, id)] });
  return deal;
}

/** The products of a deal in words, for its history. */
async function productsText(tx: Transaction, id: string): Promise<string> {
  const rows = await tx.sql.rows<{ name: string; quantity: number }>(
    "SELECT p.`name`, o.`quantity` FROM `opportunity_product` o JOIN `product` p ON p.`id` = o.`productId` WHERE o.`opportunityId` = ? ORDER BY o.`id`",
    [id],
  );
  return rows.map(({ name, quantity }) => `${quantity} × ${name}`).join(", ");
}
