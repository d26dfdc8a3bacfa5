"use client";
import { Button } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ItemRow } from "./ItemRow";
import { GROUPS, type Group, type Item } from "./urgency";
import styles from "./my-day.module.css";

const SHOWN_FIRST = 8;

interface Props {
  items: Item[];
  arrived: readonly string[];
  /** There are more alerts than were asked for. */
  more: boolean;
}

/** What waits, group by group; a long group shows its first ones until asked. */
export function Waiting({ items, arrived, more }: Props) {
  const t = useTranslations("home");
  return (
    <>
      {GROUPS.map(group => (
        <GroupList key={group} group={group} items={items.filter(item => item.group === group)} arrived={arrived} />
      ))}
      {more && (
        <Button component={Link} href="/alerts" variant="subtle" size="compact-sm">
          {t("allAlerts")}
        </Button>
      )}
    </>
  );
}

function GroupList({ group, items, arrived }: { group: Group; items: Item[]; arrived: readonly string[] }) {
  const t = useTranslations("home");
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const isNew = (item: Item) => arrived.includes(item.alert?.id ?? "");
  // What has just come in is never hidden behind "show all".
  const shown = all ? items : items.filter((item, index) => index < SHOWN_FIRST || isNew(item));
  return (
    <section className={styles.group} aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`} className={styles.groupTitle} data-group={group}>
        {t(`group.${group}`)} <span className={styles.groupCount}>{items.length}</span>
      </h2>
      <ul className={styles.items}>
        {shown.map(item => (
          <ItemRow key={item.id} item={item} isNew={isNew(item)} />
        ))}
      </ul>
      {(all || shown.length < items.length) && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t("showLess") : t("showAll", { count: items.length })}
        </Button>
      )}
    </section>
  );
}
