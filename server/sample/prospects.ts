import { CustomerKind, CustomerLevel, LifeCycleStage } from "../customers/customer/customer.enums";
import type { SampleCustomer } from "./customers";
import { addDays, happened, type Moment } from "./moment";
import { personName, type Namer } from "./naming";
import { salesPeople, zones } from "./people";
import { randomFor, type Random } from "./random";
import { languages, words, type Language } from "./words";

/** How many were met in each of the last years who have never bought, the latest year first: the house advertises more. */
const met = [48, 42, 30];

/** What makes people ask does not make them buy: the telephone and the fair bring more of these than of customers. */
const sources = [["Cold call", 26], ["Trade fair", 24], ["Advertising", 20], ["Web site", 18], ["Partner", 7], ["Referral", 5]] as const;
const levels = [[CustomerLevel.D, 6], [CustomerLevel.C, 3], [CustomerLevel.B, 1]] as const;

/** Days after which there is hope still, and after which most are given up. */
const [fresh, stale] = [30, 150];

/**
 * Those who asked and have never bought, as in every house; without them every lead would have become a customer.
 * @param customers those who bought, in whose towns these live
 */
export function prospectsOf(customers: readonly SampleCustomer[], moment: Moment, named: Namer): SampleCustomer[] {
  const random = randomFor("prospects");
  const known = met.flatMap((count, years) => Array.from({ length: count }, () => years * 365 + random.between(2, 364)));
  return known.map((days, index) => {
    const language = languages[index % languages.length] as Language;
    const owners = salesPeople(language);
    const owner = owners[Math.floor(index / languages.length) % owners.length] as (typeof owners)[number];
    return { ...prospect(random, language, random.pick(customers), days, moment, named), key: `prospect ${index + 1}`, owner: owner.key };
  });
}

/** Nothing but how to reach them is known of those who have not bought. */
const notAsked = {
  creditGrade: null, creditLimit: null, identityNumber: null, bankAccount: null, birthday: null,
  stockNeeds: null, transportNeeds: null, packagingNeeds: null, informationNeeds: null, orders: [],
} as const;

/** @param days since when they are known */
function prospect(random: Random, language: Language, neighbour: SampleCustomer, days: number, moment: Moment, named: Namer): Omit<SampleCustomer, "key" | "owner"> {
  const { region, country, city, postalCode, address } = neighbour;
  const kind = random.chance(0.6) ? CustomerKind.COMPANY : CustomerKind.PERSON;
  return {
    ...notAsked,
    ...named(language, kind, personName(random, language)),
    language,
    kind,
    segment: kind === CustomerKind.COMPANY ? "Corporate" : random.chance(0.7) ? "Consumer" : "Home Office",
    level: random.weighted(levels),
    lifeCycleStage: stageAfter(random, days),
    source: random.weighted(sources),
    region,
    country,
    city,
    address: address.replace(/^\d+/, String(random.between(11, 989))),
    postalCode,
    tagNames: random.chance(0.2) ? [words[language].tags.news] : [],
    createdAt: happened(random, addDays(moment.today, -days), zones[language], moment.now),
  };
}

function stageAfter(random: Random, days: number): LifeCycleStage {
  if (days < fresh) return LifeCycleStage.POTENTIAL;
  if (days < stale) return random.pick([LifeCycleStage.POTENTIAL, LifeCycleStage.NURTURING]);
  return random.chance(0.6) ? LifeCycleStage.LOST : LifeCycleStage.POTENTIAL;
}
