"use client";
import { UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { HistoryPart } from "./HistoryPart";
import styles from "./history.module.css";

/** A record's history as a part of its page, read when it is opened. */
export default function HistoryPanel({ id }: { id: string }) {
  const t = useTranslations("history");
  const panel = useId();
  const [open, setOpen] = useState(false);
  return (
    <section aria-label={t("title")}>
      <UnstyledButton className={styles.toggle} aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
        {t("title")}
        <IconChevronDown size={16} aria-hidden data-open={open || undefined} />
      </UnstyledButton>
      <div id={panel} hidden={!open}>
        {open && <HistoryPart id={id} />}
      </div>
    </section>
  );
}
