/** Why rows about a person stay as they are when the person is erased. */
export type KeepingReason = "bookkeeping" | "proof";

/** What of a type is about outside people (customers and the persons there), and what becomes of it when one is erased. */
export interface PersonalData {
  /** By which column its rows name whom they are about: type of the person → column. */
  readonly about?: Readonly<Record<string, string>>;
  /** Its rows hang on rows of another type, which the column names. */
  readonly through?: { readonly type: string; readonly by: string };
  /** Columns that are emptied: those that can be null become null, others an empty mark. */
  readonly erased?: readonly string[];
  /** Columns with words that stay, because they say nothing of the person (an industry, a state). */
  readonly kept?: readonly string[];
  /** The rows themselves go. */
  readonly deleted?: boolean;
  /** The law, or our own proof, wants the rows as they are. */
  readonly because?: KeepingReason;
}

const declared = new Map<string, PersonalData>();

/**
 * Says what of an entity is about outside people. Exporting and erasing (`server/customers/privacy`) reads it from here; a test
 * demands a decision on every column with words of every type that names a customer.
 */
export const Personal =
  (data: PersonalData): ClassDecorator =>
  (target) =>
    void declared.set(target.name, data);

/** All declared types, those that others hang on before them. */
export function personalTypes(): ReadonlyMap<string, PersonalData> {
  const entries = [...declared];
  return new Map([...entries.filter(([, { through }]) => !through), ...entries.filter(([, { through }]) => through)]);
}
