"use client";
import { useTranslations } from "next-intl";
import { createContext, useContext } from "react";
import { fieldText, type FieldError } from "@/lib/apollo/errors";

/** What the API found wrong with the rule that is edited. */
export const FaultsContext = createContext<readonly FieldError[]>([]);

/** What is wrong at a place of the input or below it, in the reader's language; nothing where nothing is. */
export function useFaultAt(path: string): string | undefined {
  const errors = useContext(FaultsContext);
  const texts = useTranslations("errors");
  const here = errors.find(error => error.path === path || error.path.startsWith(`${path}.`));
  return here && fieldText(here, texts);
}
