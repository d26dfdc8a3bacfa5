"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useMemo } from "react";
import { DataList } from "@/components/list/DataList";
import type { Column } from "@/components/list/columns";
import { usePages } from "@/components/list/usePages";
import { EmptyState } from "@/components/state/EmptyState";
import { Mark } from "@/components/text/Mark";
import { MessageTemplatesDocument, type MessageTemplatePartsFragment } from "@/generated/graphql";
import { LOCALE_NAMES, localeFromApi } from "@/lib/i18n/locale";
import { text } from "@/lib/url/codecs";
import { useUrlState } from "@/lib/url/useUrlState";
import styles from "./messages.module.css";

const TemplateEditor = dynamic(() => import("./TemplateEditor"), { ssr: false });

const NEW = "new";

/** What messages say, and a new one. */
export function Templates() {
  const t = useTranslations("settings.messages");
  const [{ open }, setState] = useUrlState<{ open: string }>({ open: text() });
  const columns = useColumns();
  const result = useQuery(MessageTemplatesDocument, { variables: { first: 100 }, fetchPolicy: "cache-and-network" });
  const pages = usePages(result, (result.data ?? result.previousData)?.messageTemplates);
  const chosen = pages.rows?.find(({ id }) => id === open);
  const close = () => setState({ open: "" });
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setState({ open: NEW }, { push: true })}>
      {t("template.new")}
    </Button>
  );
  return (
    <>
      <div className={styles.line}>{add}</div>
      <DataList
        name="messageTemplates"
        label={t("part.templates")}
        {...pages}
        columns={columns}
        rowLabel={row => row.name}
        onOpen={row => setState({ open: row.id }, { push: true })}
        openId={open || undefined}
        card={row => (
          <div className={styles.card}>
            <strong>{row.name}</strong>
            <span className={styles.quiet}>{[t(`purpose.${row.purpose}`), t(`about.${row.about}`)].join(" · ")}</span>
          </div>
        )}
        empty={<EmptyState title={t("template.none")} hint={t("template.noneHint")} action={add} />}
      />
      {(chosen ?? open === NEW) && <TemplateEditor key={open} template={chosen} onSaved={() => void result.refetch()} onClose={close} />}
    </>
  );
}

function useColumns(): Column<MessageTemplatePartsFragment>[] {
  const t = useTranslations("settings.messages");
  return useMemo(
    () => [
      { key: "name", label: t("field.name"), width: 200, render: row => row.name },
      { key: "purpose", label: t("field.purpose"), width: 110, render: row => t(`purpose.${row.purpose}`) },
      { key: "about", label: t("field.about"), width: 110, render: row => t(`about.${row.about}`) },
      { key: "kinds", label: t("field.kinds"), width: 200, render: row => row.channelKinds.map(kind => t(`kind.${kind}`)).join(" · ") },
      { key: "languages", label: t("field.languages"), width: 200, render: row => row.texts.map(({ locale }) => LOCALE_NAMES[localeFromApi(locale)]).join(" · ") },
      { key: "state", label: t("field.state"), width: 90, render: row => (row.enabled ? <Mark meaning="good">{t("on")}</Mark> : <Mark meaning="info">{t("off")}</Mark>) },
    ],
    [t],
  );
}
