import { DecisionRole } from "../customers/contact/contact.entity";
import { CustomerKind } from "../customers/customer/customer.enums";
import type { SampleCustomer } from "./customers";
import { mailbox, personName, phone } from "./naming";
import { randomFor, type Random } from "./random";
import { words } from "./words";

/** A person at a customer, as the sample has it. */
export interface SampleContact {
  readonly key: string;
  readonly customer: string;
  readonly name: string;
  readonly title: string | null;
  readonly decisionRole: DecisionRole;
  readonly phone: string;
  readonly mobile: string | null;
  readonly email: string;
  readonly isPrimary: boolean;
  readonly createdAt: Date;
}

/** One to three people for each customer; the first of each is the primary one. A private customer is their own. */
export function contactsOf(customers: readonly SampleCustomer[]): SampleContact[] {
  const random = randomFor("contacts");
  return customers.flatMap((customer) => (customer.kind === CustomerKind.COMPANY ? staffOf(random, customer) : householdOf(random, customer)));
}

function staffOf(random: Random, customer: SampleCustomer): SampleContact[] {
  const posts = random.shuffled(words[customer.language].titles).slice(0, random.between(1, 3));
  return posts.map(([title, decisionRole], index) => contact(random, customer, index, { name: personName(random, customer.language), title, decisionRole }));
}

function householdOf(random: Random, customer: SampleCustomer): SampleContact[] {
  const self = contact(random, customer, 0, { name: customer.name, title: null, decisionRole: DecisionRole.DECISION_MAKER });
  if (!random.chance(0.35)) return [self];
  const other = { name: personName(random, customer.language), title: random.pick(words[customer.language].relations), decisionRole: DecisionRole.INFLUENCER };
  return [self, contact(random, customer, 1, other)];
}

function contact(random: Random, customer: SampleCustomer, index: number, facts: Pick<SampleContact, "name" | "title" | "decisionRole">): SampleContact {
  const isCustomer = facts.name === customer.name;
  return {
    ...facts,
    key: `${customer.key}:${index}`,
    customer: customer.key,
    phone: isCustomer ? customer.phone : phone(random),
    mobile: random.chance(0.6) ? phone(random) : null,
    email: mailbox(facts.name, customer.domain),
    isPrimary: index === 0,
    createdAt: customer.createdAt,
  };
}
