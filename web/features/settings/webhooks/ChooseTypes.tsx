"use client";
import { Checkbox, Group } from "@mantine/core";
import { useTranslations } from "next-intl";
import { KINDS } from "./useTypeWords";

/** The kinds of records that a webhook is told of; nothing chosen means everything. */
export function ChooseTypes({ value, onChange }: { value: string[]; onChange: (types: string[]) => void }) {
  const t = useTranslations("settings.webhooks");
  return (
    <Checkbox.Group label={t("field.types")} description={t("new.typesHint")} value={value} onChange={onChange}>
      <Group gap="sm" mt="xs">
        {KINDS.map(kind => (
          <Checkbox key={kind} value={kind} label={t(`kind.${kind}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
