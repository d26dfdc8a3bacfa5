import { addDays } from "./moment";
import type { Random } from "./random";

/** Days that companies have to pay; people pay when they order. */
const terms: Readonly<Record<string, number>> = { Corporate: 30, "Home Office": 14 };

/** Days between the day on which payment is due and the one on which it comes; the rest never pays. */
const delays: readonly (readonly [readonly [least: number, most: number], weight: number])[] = [[[-7, 0], 80], [[1, 14], 12], [[15, 45], 5], [[46, 120], 2]];
const neverPays = 0.004;

/** Until when an order is to be paid, and when it was, as far as that has happened. */
export function paymentOf(random: Random, segment: string, orderedOn: string, today: string): { paymentDueOn: string; paidOn: string | null } {
  const days = terms[segment];
  if (days === undefined) return { paymentDueOn: orderedOn, paidOn: orderedOn };
  const paymentDueOn = addDays(orderedOn, days);
  const [least, most] = random.weighted(delays);
  const paidOn = addDays(paymentDueOn, random.between(least, most));
  return { paymentDueOn, paidOn: random.chance(neverPays) || paidOn > today ? null : paidOn };
}
