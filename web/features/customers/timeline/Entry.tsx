"use client";
import { ActionIcon, Button } from "@mantine/core";
import { IconArrowDownLeft, IconArrowUpRight, IconPencil } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Person } from "@/components/text/Person";
import { When } from "@/components/text/When";
import type { ActivityPartsFragment } from "@/generated/graphql";
import { dealPath } from "@/lib/paths";
import { CHANNEL_ICONS } from "./channels";
import styles from "./timeline.module.css";

const EntryDialog = dynamic(() => import("./EntryDialog"), { ssr: false });

/** From here on a text is folded. */
const LONG = 480;

/** One thing that happened; `fresh` ones are tinted for a moment. */
export function Entry({ activity, fresh }: { activity: ActivityPartsFragment; fresh: boolean }) {
  const t = useTranslations("customers");
  const [whole, setWhole] = useState(false);
  const [editing, setEditing] = useState(false);
  const { channel, direction, subject, body, occurredAt, durationMinutes, contact, opportunity, author, abilities } = activity;
  const Icon = CHANNEL_ICONS[channel];
  const long = body !== null && body.length > LONG;
  return (
    <li className={styles.entry} data-fresh={fresh || undefined}>
      <span className={styles.icon} title={t(`channel.${channel}`)}>
        <Icon size={16} role="img" aria-label={t(`channel.${channel}`)} />
      </span>
      <div className={styles.content}>
        <div className={styles.line}>
          <span className={styles.subject}>
            {direction === "INBOUND" && <IconArrowDownLeft size={14} role="img" aria-label={t("direction.INBOUND")} />}
            {direction === "OUTBOUND" && <IconArrowUpRight size={14} role="img" aria-label={t("direction.OUTBOUND")} />}
            {subject}
          </span>
          <span className={styles.when}>
            <When at={occurredAt} />
          </span>
          {abilities.includes("update") && (
            <ActionIcon size="sm" aria-label={t("timeline.edit", { subject })} onClick={() => setEditing(true)}>
              <IconPencil size={14} />
            </ActionIcon>
          )}
        </div>
        {body && (
          <p className={styles.body} data-folded={(long && !whole) || undefined}>
            {body}
          </p>
        )}
        {long && (
          <Button variant="subtle" size="compact-xs" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? t("timeline.fold") : t("timeline.unfold")}
          </Button>
        )}
        <div className={styles.detail}>
          {author && <Person user={author} />}
          {contact && <span>{t("timeline.with", { name: contact.name })}</span>}
          {durationMinutes ? <span>{t("timeline.minutes", { count: durationMinutes })}</span> : null}
          {opportunity && <Link href={dealPath(opportunity.id)}>{opportunity.name}</Link>}
        </div>
      </div>
      {editing && <EntryDialog activity={activity} onClose={() => setEditing(false)} />}
    </li>
  );
}
