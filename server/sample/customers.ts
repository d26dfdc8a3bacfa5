import { CreditGrade, CustomerKind, CustomerLevel, LifeCycleStage } from "../customers/customer/customer.enums";
import { creditLimitFor } from "./credit";
import { groupBy } from "./group-by";
import { addDays, daysBetween, happened, type Moment } from "./moment";
import type { Namer, Naming } from "./naming";
import { totalOf, type SampleOrder } from "./orders";
import { needsOf, type Needs } from "./needs";
import { papersOf, type Papers } from "./papers";
import { salesPeople, zones } from "./people";
import { randomFor, type Random } from "./random";
import type { SuperstoreLine } from "./superstore";
import { languages, words, type Language } from "./words";

/** A customer as the sample has it. */
export interface SampleCustomer extends Naming, Papers, Needs {
  /** The Superstore's customer id. */
  readonly key: string;
  readonly language: Language;
  readonly kind: CustomerKind;
  readonly segment: string;
  readonly level: CustomerLevel;
  readonly lifeCycleStage: LifeCycleStage;
  /** null where nobody has judged it yet. */
  readonly creditGrade: CreditGrade | null;
  readonly creditLimit: { readonly amount: string } | null;
  readonly source: string;
  readonly region: string;
  readonly country: string;
  readonly city: string;
  readonly address: string;
  readonly postalCode: string;
  readonly birthday: string | null;
  /** The key of the person in charge. */
  readonly owner: string;
  readonly tagNames: readonly string[];
  readonly createdAt: Date;
  /** Oldest first; none of who has never bought. */
  readonly orders: readonly SampleOrder[];
}

/** The customers of (shifted) lines: a third for each language, so that each sales team has its own. */
export function customersOf(lines: readonly SuperstoreLine[], orders: readonly SampleOrder[], moment: Moment, named: Namer): SampleCustomer[] {
  const random = randomFor("customers");
  const linesOf = groupBy(lines, (line) => line.customerId);
  const ordersOf = groupBy(orders, (order) => order.customer);
  const levels = levelsOf(ordersOf);
  const [papers, needs] = [randomFor("papers"), randomFor("needs")];
  return random.shuffled([...linesOf.keys()].sort()).map((key, index) => {
    const [own, bought] = [linesOf.get(key) ?? [], ordersOf.get(key) ?? []];
    const latest = own.reduce((last, line) => (line.orderedOn > last.orderedOn ? line : last));
    const language = languages[index % languages.length] as Language;
    const kind = language !== "en" && latest.segment === "Corporate" ? CustomerKind.COMPANY : CustomerKind.PERSON;
    const level = levels.get(key) ?? CustomerLevel.D;
    const owners = salesPeople(language);
    const creditGrade = random.weighted(grades[level]);
    return {
      key,
      language,
      kind,
      ...named(language, kind, latest.customerName),
      ...papersOf(papers, language, kind),
      ...needsOf(needs, language, kind),
      segment: latest.segment,
      level,
      lifeCycleStage: stageOf(bought, moment.today),
      creditGrade,
      creditLimit: creditLimitFor(kind, creditGrade),
      source: random.weighted(sources),
      region: latest.region,
      country: latest.country,
      city: latest.city,
      address: `${random.between(11, 989)} ${random.pick(streets)}, ${latest.city}, ${latest.state}`,
      postalCode: latest.postalCode,
      birthday: kind === CustomerKind.PERSON ? addDays(moment.today, -random.between(24 * 365, 68 * 365)) : null,
      owner: (owners[Math.floor(index / languages.length) % owners.length] as (typeof owners)[number]).key,
      tagNames: tagsOf(random, language, level, bought, moment.today),
      createdAt: happened(random, addDays(bought[0]?.orderedOn ?? moment.today, -random.between(3, 30)), zones[language], moment.now),
      orders: bought,
    };
  });
}

const streets = ["Main Street", "Oak Avenue", "Cedar Street", "Maple Avenue", "Market Street", "Park Road", "River Road", "Washington Avenue"];

/** Told in one language only, because people filter and count by them. */
const sources = [["Web site", 30], ["Referral", 24], ["Trade fair", 14], ["Advertising", 12], ["Cold call", 10], ["Partner", 10]] as const;

const { AAA, AA, A, B, C, D } = CreditGrade;
const grades: Readonly<Record<CustomerLevel, readonly (readonly [CreditGrade, number])[]>> = {
  [CustomerLevel.A]: [[AAA, 5], [AA, 4], [A, 1]],
  [CustomerLevel.B]: [[AA, 4], [A, 5], [B, 1]],
  [CustomerLevel.C]: [[A, 5], [B, 4], [C, 1]],
  [CustomerLevel.D]: [[B, 5], [C, 4], [D, 1]],
};

/** By revenue: the first tenth is A, the next two are B, the next four C, the rest D. */
function levelsOf(orders: ReadonlyMap<string, readonly SampleOrder[]>): Map<string, CustomerLevel> {
  const revenue = [...orders].map(([key, bought]) => ({ key, sum: bought.reduce((sum, order) => sum + totalOf(order), 0n) }));
  revenue.sort((left, right) => (left.sum === right.sum ? (left.key < right.key ? -1 : 1) : left.sum > right.sum ? -1 : 1));
  return new Map(revenue.map(({ key }, rank) => [key, levelAt(Math.floor((rank * 10) / revenue.length))]));
}

function levelAt(tenth: number): CustomerLevel {
  if (tenth < 1) return CustomerLevel.A;
  if (tenth < 3) return CustomerLevel.B;
  return tenth < 7 ? CustomerLevel.C : CustomerLevel.D;
}

/** By how long ago the last order was, and how long before it the one before. */
function stageOf(orders: readonly SampleOrder[], today: string): LifeCycleStage {
  const [previous, last] = [orders.at(-2), orders.at(-1)];
  if (!last) return LifeCycleStage.POTENTIAL;
  const silent = daysBetween(last.orderedOn, today);
  if (silent > 365) return LifeCycleStage.LOST;
  if (silent > 180) return LifeCycleStage.AT_RISK;
  if (!previous) return LifeCycleStage.NURTURING;
  return daysBetween(previous.orderedOn, last.orderedOn) > 365 ? LifeCycleStage.WON_BACK : LifeCycleStage.MAINTAINED;
}

function tagsOf(random: Random, language: Language, level: CustomerLevel, orders: readonly SampleOrder[], today: string): string[] {
  const { tags } = words[language];
  const lines = orders.flatMap((order) => order.lines);
  const share = (fits: (line: (typeof lines)[number]) => boolean): number => lines.filter(fits).length / lines.length;
  return [
    level === CustomerLevel.A ? [tags.top] : [],
    lines.some(({ quantity }) => quantity >= 12) ? [tags.bulk] : [],
    share(({ category }) => category === "Technology") > 0.3 ? [tags.gadgets] : [],
    share(({ discount }) => discount >= 0.3) > 0.25 ? [tags.bargains] : [],
    daysBetween(orders.at(-1)?.orderedOn ?? today, today) > 365 ? [tags.silent] : [],
    random.chance(0.25) ? [tags.news] : [],
    random.chance(0.08) ? [tags.invoice] : [],
  ].flat();
}
