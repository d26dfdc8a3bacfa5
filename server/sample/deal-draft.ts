import type { OpportunityStatus } from "../pipeline/opportunity/opportunity.enums";
import type { DefaultStage } from "../pipeline/pipeline/pipeline.service";
import type { SampleCustomer } from "./customers";
import { addMinutes } from "./moment";
import { mainLine, totalOf, type SampleOrder, type SampleOrderLine } from "./orders";
import type { Random } from "./random";
import { fill, words, type Language } from "./words";

/** A deal as the sample has it; money in ten-thousandths. */
export interface SampleDeal {
  readonly key: string;
  readonly name: string;
  /** null for a lead that nobody has linked to a customer yet. */
  readonly customer: string | null;
  readonly owner: string;
  readonly language: Language;
  readonly subCategory: string;
  readonly status: OpportunityStatus;
  /** The stages it went through, oldest first; it is in the last one. */
  readonly stays: readonly { readonly stage: DefaultStage; readonly enteredAt: Date }[];
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  readonly value: bigint | null;
  readonly expectedCloseOn: string | null;
  readonly source: string;
  readonly lostReason: string | null;
  readonly notes: string | null;
  readonly lines: readonly SampleOrderLine[];
}

/** A deal that has no number yet. */
export type Draft = Omit<SampleDeal, "key">;

/** The way of a deal that is open. */
export const openStages = ["lead", "qualified", "proposal", "negotiation"] as const;

/** How long deals stay in a stage before it rots, in days; a fifth of the open ones stay longer. */
export const patience = { lead: 14, qualified: 21, proposal: 21, negotiation: 14 } as const;

const sources = ["Web site", "Referral", "Trade fair", "Advertising", "Cold call", "Partner"];

/** How a deal went. */
type Course = Pick<SampleDeal, "status" | "stays" | "closedAt" | "value" | "expectedCloseOn"> & { lostReason?: string };

/** A deal about what an order holds, of a customer who may buy the like of it. */
export function draft(random: Random, customer: SampleCustomer, order: SampleOrder, course: Course): Draft {
  const { deals, dealNotes, goods } = words[customer.language];
  const { subCategory } = mainLine(order);
  return {
    lostReason: null,
    ...course,
    name: fill(random.pick(deals), { goods: goods[subCategory] ?? subCategory }),
    customer: customer.key,
    owner: customer.owner,
    language: customer.language,
    subCategory,
    createdAt: (course.stays[0] as (typeof course.stays)[number]).enteredAt,
    source: random.pick(sources),
    notes: random.chance(0.4) ? random.pick(dealNotes) : null,
    lines: course.value === null ? [] : order.lines,
  };
}

/** When a deal entered each of the stages on its way to `end`, `days` before which it began. */
export function passed<S extends DefaultStage>(random: Random, end: Date, days: number, stages: readonly S[]): { stage: S; enteredAt: Date }[] {
  const minutes = Math.max(days, 1) * 24 * 60;
  const weights = stages.map(() => 0.5 + random.next());
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let rest = sum;
  return stages.map((stage, index) => {
    const enteredAt = addMinutes(end, -(minutes * rest) / sum);
    rest -= weights[index] ?? 0;
    return { stage, enteredAt };
  });
}

/** The largest of three of a customer's orders: what the customer may buy again. */
export function likely(random: Random, { orders }: SampleCustomer): SampleOrder {
  return [random.pick(orders), random.pick(orders), random.pick(orders)].reduce((most, order) => (totalOf(order) > totalOf(most) ? order : most));
}

/** What an order is worth at full prices, as a deal hopes for. */
export const hopedFor = ({ lines }: SampleOrder): bigint => lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * BigInt(quantity), 0n);
