import { CustomerKind } from "../customers/customer/customer.enums";
import type { Random } from "./random";
import { words, type Language } from "./words";

/** How a customer wants to be served, as far as somebody has asked. */
export interface Needs {
  readonly stockNeeds: string | null;
  readonly transportNeeds: string | null;
  readonly packagingNeeds: string | null;
  readonly informationNeeds: string | null;
}

/** Companies have needs of their own, most of them told; people take what there is. */
export function needsOf(random: Random, language: Language, kind: CustomerKind): Needs {
  const isAsked = random.chance(0.6) && kind === CustomerKind.COMPANY;
  const { stock, transport, packaging, information } = words[language].needs;
  const said = (texts: readonly string[]): string | null => (isAsked && random.chance(0.7) ? random.pick(texts) : null);
  return { stockNeeds: said(stock), transportNeeds: said(transport), packagingNeeds: said(packaging), informationNeeds: said(information) };
}
