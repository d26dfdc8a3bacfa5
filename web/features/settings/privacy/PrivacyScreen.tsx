"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { DataList } from "@/components/list/DataList";
import { usePages } from "@/components/list/usePages";
import { PageHead } from "@/components/page/PageHead";
import { EmptyState } from "@/components/state/EmptyState";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { PrivacyRequestsDocument } from "@/generated/graphql";
import { useCan } from "@/lib/viewer";
import { RequestCard } from "./RequestCard";
import styles from "./privacy.module.css";
import { nameOf, useRequestColumns } from "./useRequestColumns";

const RequestDialog = dynamic(() => import("./RequestDialog"), { ssr: false });

const FIRST = { first: 50 };

/** What people ask of us by law: a copy of what we hold on them, or to be forgotten. */
export function PrivacyScreen() {
  return useCan("privacyRequest:read") ? <Requests /> : <ForbiddenState />;
}

function Requests() {
  const t = useTranslations("settings.privacy");
  const result = useQuery(PrivacyRequestsDocument, { variables: FIRST });
  const pages = usePages(result, result.data?.privacyRequests);
  const columns = useRequestColumns();
  const mayCreate = useCan("privacyRequest:create");
  const [adding, setAdding] = useState(false);
  const close = () => setAdding(false);
  return (
    <div className={styles.screen}>
      <PageHead title={t("title")} actions={mayCreate && <Button onClick={() => setAdding(true)}>{t("add")}</Button>} />
      <p className={styles.lead}>{t("lead")}</p>
      <DataList
        name="privacy"
        label={t("title")}
        {...pages}
        columns={columns}
        rowLabel={row => nameOf(row) ?? t("gone")}
        card={row => <RequestCard request={row} />}
        empty={<EmptyState title={t("empty")} hint={t("emptyHint")} />}
      />
      {adding && <RequestDialog onClose={close} onDone={() => void result.refetch().then(close)} />}
    </div>
  );
}
