import type { Context, Transaction } from "../../core/context";
import { insertMissingRows } from "../../core/database/bulk";
import { newId } from "../../core/ids";

/** The customer's fields whose words are offered in filters. */
export const vocabularyFields = ["source", "industry", "region", "segment"] as const;

export type VocabularyField = (typeof vocabularyFields)[number];

type Words = Partial<Record<VocabularyField, string | null>>;

/** The most words offered per field. */
const mostWords = 200;

/** Notes the words that customers are classified with; those known already cost nothing more. */
export async function learnWords(tx: Transaction, customers: readonly Words[]): Promise<void> {
  const rows = vocabularyFields.flatMap((field) => {
    const words = new Set(customers.map((customer) => customer[field]).filter((word): word is string => typeof word === "string" && word !== ""));
    return [...words].sort().map((value) => ({ id: newId("voc"), field, value }));
  });
  await insertMissingRows(tx.sql, "vocabulary_word", rows);
}

/** The words of every field in alphabetical order, at most 200 each. */
export async function wordsByField(ctx: Context): Promise<Record<VocabularyField, string[]>> {
  const lists = await Promise.all(
    vocabularyFields.map((field) =>
      ctx.sql.rows<{ value: string }>(`SELECT \`value\` FROM \`vocabulary_word\` WHERE \`field\` = ? ORDER BY \`value\` LIMIT ${mostWords}`, [field]),
    ),
  );
  return Object.fromEntries(vocabularyFields.map((field, index) => [field, lists[index]?.map((row) => row.value) ?? []])) as Record<VocabularyField, string[]>;
}
