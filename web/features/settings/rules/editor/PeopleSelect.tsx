"use client";
import { MultiSelect } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useVocabulary } from "@/components/condition/vocabulary";

interface Props {
  value: readonly string[];
  most: number;
  onChange: (userIds: string[]) => void;
}

/** Some of the people at work. */
export function PeopleSelect({ value, most, onChange }: Props) {
  const t = useTranslations("settings.rules.does");
  const { choices } = useVocabulary();
  return <MultiSelect label={t("people")} size="xs" searchable maxValues={most} data={choices("User") ?? []} value={[...value]} onChange={onChange} comboboxProps={{ withinPortal: true }} />;
}
