import type { ProductOrder, RuleOrder } from "@/generated/graphql";
import { oneOf, text } from "@/lib/url/codecs";

/** By what the products are ranked. */
export const ORDERS = ["REVENUE", "QUANTITY", "RETURN_RATE", "COMPLAINT_RATE"] as const satisfies readonly ProductOrder[];

/** What the cells of the matrix show. */
export const CELLS = ["products", "revenue", "stock"] as const;
export type Cells = (typeof CELLS)[number];

/** The lists of products that run short, or lie. */
export const RISKS = ["belowReorder", "low", "short", "dead"] as const;
export type Risk = (typeof RISKS)[number];

/** The least support of rules, as a share; empty follows from the data. */
export const SUPPORTS = ["", "0.001", "0.002", "0.005", "0.01", "0.02", "0.05"] as const;
type Support = (typeof SUPPORTS)[number];

/** The least confidence of rules. */
export const CONFIDENCES = ["0", "0.2", "0.5", "0.8"] as const;
type Confidence = (typeof CONFIDENCES)[number];

/** Products of the longest rules. */
export const LENGTHS = ["2", "3", "4"] as const;
type Length = (typeof LENGTHS)[number];

/** Which rules come first. */
export const RULE_ORDERS = ["LIFT", "CONFIDENCE", "SUPPORT"] as const satisfies readonly RuleOrder[];

/** After how many days without a sale stock counts as dead. */
export const DEAD_DAYS = ["90", "180", "365"] as const;
type DeadDays = (typeof DEAD_DAYS)[number];

/** What the address says of this view besides period and scope. */
export interface ProductState {
  /** The chosen product's id; empty is the first of the table. */
  product: string;
  ranked: ProductOrder;
  cells: Cells;
  risk: Risk;
  dead: DeadDays;
  support: Support;
  confidence: Confidence;
  length: Length;
  rules: RuleOrder;
}

export const shape = {
  product: text(),
  ranked: oneOf<ProductOrder>(ORDERS, "REVENUE"),
  cells: oneOf<Cells>(CELLS, "products"),
  risk: oneOf<Risk>(RISKS, "belowReorder"),
  dead: oneOf<DeadDays>(DEAD_DAYS, "180"),
  support: oneOf<Support>(SUPPORTS, ""),
  confidence: oneOf<Confidence>(CONFIDENCES, "0.2"),
  length: oneOf<Length>(LENGTHS, "3"),
  rules: oneOf<RuleOrder>(RULE_ORDERS, "LIFT"),
};
