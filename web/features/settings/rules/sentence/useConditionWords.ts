"use client";
import { useTranslations } from "next-intl";
import { groupOf, isGroup } from "@/components/condition/draft";
import { useVocabulary, useWords, type KnownField, type KnownType } from "@/components/condition/vocabulary";
import type { ConditionInput, FieldTestInput, OperandInput, RelatedTestInput, SpanInput } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";

/** Says a condition over records of a type in the reader's words. */
export function useConditionWords(): (type: string, condition: ConditionInput) => string {
  const t = useTranslations("settings.rules.says");
  const texts = useTranslations("conditions");
  const words = useWords();
  const formats = useFormats();
  const { typeOf, choices } = useVocabulary();

  const span = ({ count, unit }: SpanInput) => ({ count, unit: words("unit", unit) });
  const fieldName = (path: string) => path.split(".").map(step => words("field", step)).join(" · ");
  const valueOf = (field: KnownField | undefined, { text, number, amount, flag, time, ago, ahead, field: other, plus }: OperandInput): string => {
    if (ago) return t("ago", span(ago));
    if (ahead) return t("ahead", span(ahead));
    if (time) return time.length > 10 ? formats.exact(time) : formats.day(time);
    if (other) return plus ? t("plus", { field: fieldName(other), ...span(plus) }) : fieldName(other);
    if (typeof flag === "boolean") return texts(flag ? "yes" : "no");
    if (typeof number === "number") return String(number);
    if (amount) return amount;
    if (field?.kind === "code") return words(`code.${field.enumeration ?? ""}`, text ?? "");
    return (field?.kind === "reference" && choices(field.of ?? "")?.find(({ value }) => value === text)?.label) || (text ?? "…");
  };
  const test = (name: string, field: KnownField | undefined, { is, value, values }: Omit<FieldTestInput, "path">): string => {
    if (is === "EMPTY" || is === "FILLED") return t("bare", { field: name, is: words("comparison", is) });
    const isTime = field?.kind === "date" || field?.kind === "time" || value?.ago || value?.ahead || value?.time;
    const said = values ? values.map(each => valueOf(field, each)).join(t("list")) : valueOf(field, value ?? {});
    return t("test", { field: name, is: words(isTime && is !== "IS" && is !== "IS_NOT" ? "time" : "comparison", is), value: said });
  };
  const related = (type: string, { name, sum, is, value, where }: RelatedTestInput): string => {
    const other = relatedType(typeOf(type), name);
    const facts = { name: fieldName(name), is: words("comparison", is), value: valueOf(undefined, value) };
    const said = sum ? t("sum", { ...facts, field: fieldName(sum) }) : t("count", facts);
    return where && groupOf(where).parts.length > 0 ? t("those", { test: said, parts: say(other, where) }) : said;
  };
  const say = (type: string, condition: ConditionInput): string => {
    if (isGroup(condition)) {
      const { combination, parts } = groupOf(condition);
      const said = parts.map(part => (isGroup(part) && groupOf(part).parts.length > 1 && groupOf(part).combination !== "none" ? t("group", { parts: say(type, part) }) : say(type, part)));
      if (combination === "none") return t("none", { parts: said.join(t("or")) });
      return said.join(t(combination === "all" ? "and" : "or"));
    }
    if (condition.related) return related(type, condition.related);
    if (condition.figure) return test(words("figure", condition.figure.name), typeOf(type)?.figures.find(({ name }) => name === condition.figure?.name), condition.figure);
    if (!condition.field) return "";
    return test(fieldName(condition.field.path), fieldAt(typeOf, type, condition.field.path), condition.field);
  };
  return say;
}

const relatedType = (type: KnownType | undefined, name: string): string => type?.related.find(each => each.name === name)?.of ?? "";

/** The field that a path leads to, where the reader may see it. */
function fieldAt(typeOf: (name: string) => KnownType | undefined, type: string, path: string): KnownField | undefined {
  const [step, ...rest] = path.split(".");
  const known = typeOf(type);
  if (rest.length === 0) return known?.fields.find(({ name }) => name === step);
  const next = known?.links.find(({ name }) => name === step);
  return next && fieldAt(typeOf, next.of, rest.join("."));
}
