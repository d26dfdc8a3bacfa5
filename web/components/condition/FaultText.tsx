"use client";
import { useTranslations } from "next-intl";
import type { FieldError } from "@/lib/apollo/errors";
import { useVocabulary } from "./vocabulary";
import styles from "./condition.module.css";

const KNOWN = ["required", "tooMany", "tooDeep", "unknownField"] as const;

/** What the API found wrong at a place of the condition, in the reader's language; nothing where nothing is. */
export function useFault(path: string, own = false): string | undefined {
  const t = useTranslations("conditions");
  const { errors } = useVocabulary();
  const here = errors.find(error => (own ? isOwn(error, path) : error.path === path || error.path.startsWith(`${path}.`)));
  if (!here) return undefined;
  const code = KNOWN.find(each => each === here.code);
  return code ? t(`fault.${code}`, { max: here.params?.["max"] ?? "" }) : t("fault.other");
}

/** A group's own faults are those that stand at none of its parts. */
const isOwn = ({ path: at }: FieldError, path: string): boolean => at === path || [".all", ".any", ".not", ".not.any"].some(end => at === path + end);

/** @param own only what is wrong with a group itself, not with its parts */
export function FaultText({ path, own = false }: { path: string; own?: boolean }) {
  const fault = useFault(path, own);
  return fault ? (
    <p role="alert" className={styles.fault}>
      {fault}
    </p>
  ) : null;
}
