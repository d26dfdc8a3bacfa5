import type { Transaction } from "../../core/context";
import { sealedFacts } from "../../core/encryption/sealed-columns";
import { ensureNamed } from "../../core/named-records";
import { Shipper } from "./shipper.entity";

/** A shipper as an import knows it. */
export interface NewShipper {
  name: string;
  phone?: string | null;
}

/**
 * Finds shippers by name and makes those that are not there yet.
 * @returns name → id
 */
export function ensure(tx: Transaction, shippers: readonly NewShipper[]): Promise<Map<string, string>> {
  return ensureNamed(tx, "shipper", "shi", shippers.map(({ name, phone = null }) => ({ name, facts: sealedFacts(Shipper, "phone", phone) })), "input.shipperName");
}
