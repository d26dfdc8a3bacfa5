"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { createContext, useContext, useMemo, type ReactNode } from "react";
import { ConditionChoicesDocument, ConditionVocabularyDocument, type ConditionVocabularyQuery } from "@/generated/graphql";
import type { FieldError } from "@/lib/apollo/errors";
import { ErrorState } from "../state/ErrorState";

export type KnownType = ConditionVocabularyQuery["conditionVocabulary"][number];
export type KnownField = Pick<KnownType["fields"][number], "name" | "kind" | "comparisons"> & Partial<Pick<KnownType["fields"][number], "enumeration" | "codes" | "of">>;

interface Option {
  value: string;
  label: string;
}

interface Vocabulary {
  typeOf: (name: string) => KnownType | undefined;
  /** What a reference to records of a type can be; undefined where there are too many to choose from. */
  choices: (type: string) => Option[] | undefined;
  errors: readonly FieldError[];
}

const VocabularyContext = createContext<Vocabulary | null>(null);

/** Loads what can be said of records of a type, and what references can be chosen from. */
export function VocabularyProvider({ type, errors, children }: { type: string; errors: readonly FieldError[]; children: ReactNode }) {
  const common = useTranslations("common.state");
  const words = useQuery(ConditionVocabularyDocument, { variables: { type } });
  const records = useQuery(ConditionChoicesDocument);
  const value = useMemo((): Vocabulary => {
    const { data } = records;
    const options = (edges: { node: { id: string; name: string } }[] | undefined) => edges?.map(({ node }) => ({ value: node.id, label: node.name })) ?? [];
    const lists: Record<string, Option[]> = { User: options(data?.users.edges), Team: options(data?.teams.edges), Tag: options(data?.tags.edges) };
    return { typeOf: name => words.data?.conditionVocabulary.find(each => each.name === name), choices: of => lists[of], errors };
  }, [words.data, records, errors]);
  if (words.error) return <ErrorState error={words.error} retry={() => void words.refetch()} />;
  if (!words.data) return <p role="status">{common("loading")}</p>;
  return <VocabularyContext value={value}>{children}</VocabularyContext>;
}

export function useVocabulary(): Vocabulary {
  const vocabulary = useContext(VocabularyContext);
  if (!vocabulary) throw new Error("useVocabulary outside of a condition builder");
  return vocabulary;
}

/** The names of fields, types and codes in the reader's language; what has none is called as the API calls it. */
export function useWords(): (area: "type" | "field" | "figure" | "comparison" | "time" | "unit" | `code.${string}`, name: string) => string {
  const t = useTranslations("conditions");
  return (area, name) => {
    const key = `${area}.${name}` as "unit.DAYS";
    return t.has(key) ? t(key) : name;
  };
}

/** What can be tested of a type: its own fields, those of the records it leads to, and its figures, in groups. */
export function useTestable(type: string): { label: string; options: { path: string; label: string; field: KnownField; figure: boolean }[] }[] {
  const t = useTranslations("conditions");
  const words = useWords();
  const { typeOf, choices } = useVocabulary();
  const known = typeOf(type);
  if (!known) return [];
  const fieldsOf = (fields: readonly KnownField[], prefix: string, figure: boolean) =>
    fields
      .filter(({ name, kind, of }) => kind !== "reference" || (name === "id" ? choices(of ?? "") !== undefined : true))
      .map(field => ({ path: prefix + field.name, label: words(figure ? "figure" : "field", field.name), field, figure }));
  return [
    { label: t("own"), options: fieldsOf(known.fields, "", false) },
    ...(known.figures.length > 0 ? [{ label: t("figures"), options: fieldsOf(known.figures, "", true) }] : []),
    ...known.links.map(({ name, of }) => ({ label: words("field", name), options: fieldsOf((typeOf(of)?.fields ?? []).filter(({ kind }) => kind !== "reference"), `${name}.`, false) })),
  ];
}
