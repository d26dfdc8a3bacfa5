"use client";
import { ActionIcon, CloseButton } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { TagCustomerDocument, UntagCustomerDocument } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import type { Customer } from "./useCustomer";
import styles from "./record.module.css";

const TagDialog = dynamic(() => import("../list/TagDialog"), { ssr: false });

/** The customer's tags, which can be put on and taken off. */
export function Tags({ customer }: { customer: Customer }) {
  const t = useTranslations("customers.tags");
  const [adding, setAdding] = useState(false);
  const [tag] = useAct(TagCustomerDocument);
  const [untag] = useAct(UntagCustomerDocument);
  const { id, tags, abilities } = customer;
  const may = abilities.includes("tag");
  if (tags.length === 0 && !may) return null;
  const remove = (tagId: string, name: string) =>
    untag({ id, tagId }, { done: t("removed", { name }), undo: () => tag({ id, tagName: name }).catch(() => undefined) }).catch(() => undefined);
  const close = () => setAdding(false);
  return (
    <ul className={styles.tags} aria-label={t("title")}>
      {tags.map(each => (
        <li key={each.id} className={styles.tag} style={{ borderColor: `var(--mantine-color-${each.color}-5)` }}>
          {each.name}
          {may && <CloseButton size={18} aria-label={t("remove", { name: each.name })} onClick={() => void remove(each.id, each.name)} />}
        </li>
      ))}
      {may && (
        <li>
          <ActionIcon size="sm" aria-label={t("add")} title={t("add")} onClick={() => setAdding(true)}>
            <IconPlus size={14} />
          </ActionIcon>
        </li>
      )}
      {adding && <TagDialog customers={[customer]} onClose={close} onDone={close} />}
    </ul>
  );
}
