import { CustomerKind } from "../customers/customer/customer.enums";
import { ContractStatus, type ContractKind } from "../orders/contract/contract.enums";
import type { SampleCustomer } from "./customers";
import { addDays, type Moment } from "./moment";
import { randomFor, type Random } from "./random";
import { words } from "./words";

/** A contract as the sample has it; the amount is decimal text. */
export interface SampleContract {
  readonly customer: string;
  readonly title: string;
  readonly kind: ContractKind;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly amount: string;
  readonly status: ContractStatus;
}

/** Every third company has a contract of a year: some over, some ending soon, most in force, a few not signed yet. */
export function contractsOf(customers: readonly SampleCustomer[], { today }: Moment): SampleContract[] {
  const random = randomFor("contracts");
  const companies = customers.filter(({ kind }) => kind === CustomerKind.COMPANY);
  return companies.filter((_, index) => index % 3 === 0).map((customer) => contract(random, customer, today));
}

function contract(random: Random, { key, language }: SampleCustomer, today: string): SampleContract {
  const [title, kind] = random.pick(words[language].contracts);
  const isDraft = random.chance(0.1);
  const startsOn = addDays(today, isDraft ? random.between(1, 30) : -random.between(30, 500));
  const endsOn = addDays(startsOn, 364);
  const status = isDraft ? ContractStatus.DRAFT : endsOn < today ? ContractStatus.ENDED : ContractStatus.ACTIVE;
  return { customer: key, title, kind, startsOn, endsOn, amount: String(random.between(5, 60) * 100), status };
}
