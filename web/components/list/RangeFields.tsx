"use client";
import { Button, Group, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { PopupDialog } from "../popup/PopupDialog";
import type { Popup } from "../popup/usePopup";
import type { RangeFilter } from "./RangeChip";

const AMOUNT = "\\d{1,12}(\\.\\d{1,4})?";

/** The two ends of a range, applied together. */
export default function RangeFields({ popup, filter: { label, kind, value, onChange } }: { popup: Popup; filter: RangeFilter }) {
  const t = useTranslations("list.filter");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const end = (name: "from" | "to") => {
      const value = data.get(name);
      return typeof value === "string" ? value.trim() : "";
    };
    onChange({ ...(end("from") && { from: end("from") }), ...(end("to") && { to: end("to") }) });
    popup.setOpened(false);
  };
  const field = { size: "xs", type: kind === "date" ? "date" : "text", ...(kind === "amount" && { inputMode: "decimal" as const, pattern: AMOUNT }) } as const;
  return (
    <PopupDialog popup={popup} position="bottom-start">
      <form aria-label={label} onSubmit={submit}>
        <Group gap="xs" align="end" wrap="nowrap">
          <TextInput {...field} name="from" label={t("from")} defaultValue={value.from ?? ""} w={140} />
          <TextInput {...field} name="to" label={t("to")} defaultValue={value.to ?? ""} w={140} />
          <Button type="submit" size="xs">
            {t("apply")}
          </Button>
        </Group>
      </form>
    </PopupDialog>
  );
}
