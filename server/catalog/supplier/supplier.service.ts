import type { Transaction } from "../../core/context";
import { sealedFacts } from "../../core/encryption/sealed-columns";
import { ensureNamed } from "../../core/named-records";
import { Supplier } from "./supplier.entity";

/** A supplier as an import knows it. */
export interface NewSupplier {
  name: string;
  contact?: string | null;
  country?: string | null;
  phone?: string | null;
}

/**
 * Finds suppliers by name and makes those that are not there yet.
 * @returns name → id
 */
export function ensure(tx: Transaction, suppliers: readonly NewSupplier[]): Promise<Map<string, string>> {
  const rows = suppliers.map(({ name, contact = null, country = null, phone = null }) => ({ name, facts: { contact, country, ...sealedFacts(Supplier, "phone", phone) } }));
  return ensureNamed(tx, "supplier", "sup", rows, "input.supplierName");
}
