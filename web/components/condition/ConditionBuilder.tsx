"use client";
import { useMemo } from "react";
import type { ConditionInput } from "@/generated/graphql";
import type { FieldError } from "@/lib/apollo/errors";
import { normal } from "./draft";
import { GroupEditor } from "./GroupEditor";
import { VocabularyProvider } from "./vocabulary";

interface Props {
  /** The record type that the condition is over, e.g. `Customer`. */
  type: string;
  value: ConditionInput;
  onChange: (value: ConditionInput) => void;
  /** What the API found wrong, by paths that begin with `path`. */
  errors?: readonly FieldError[];
  /** Where the condition stands in the input of the mutation. */
  path?: string;
}

const NONE: readonly FieldError[] = [];

/** Says by clicking which records are meant: groups of tests, of counts of related records, and of figures. */
export function ConditionBuilder({ type, value, onChange, errors = NONE, path = "input.condition" }: Props) {
  const shown = useMemo(() => normal(value), [value]);
  return (
    <VocabularyProvider type={type} errors={errors}>
      <GroupEditor type={type} condition={shown} path={path} depth={1} onChange={onChange} />
    </VocabularyProvider>
  );
}
