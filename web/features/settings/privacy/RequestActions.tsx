"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { CancelPrivacyRequestDocument, StartPersonExportDocument, type PrivacyRequestRowFragment } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useCan } from "@/lib/viewer";
import styles from "./privacy.module.css";

const EraseDialog = dynamic(() => import("./EraseDialog"), { ssr: false });

/** What can be done about a request: hand the copy out, forget the person, or take it back. */
export function RequestActions({ request: { id, kind, state } }: { request: PrivacyRequestRowFragment }) {
  const t = useTranslations("settings.privacy");
  const mayExport = useCan("privacyRequest:export");
  const mayErase = useCan("privacyRequest:erase");
  const mayCancel = useCan("privacyRequest:cancel");
  const [start, starting] = useAct(StartPersonExportDocument);
  const [cancel, cancelling] = useAct(CancelPrivacyRequestDocument);
  const [erasing, setErasing] = useState(false);
  const download = () => start({ id }).then(() => window.location.assign(`/privacy/exports/${id}`), () => undefined);
  const open = state === "OPEN";
  return (
    <span className={styles.actions}>
      {kind === "EXPORT" && state !== "CANCELLED" && mayExport && (
        <Button size="compact-xs" variant="light" loading={starting} onClick={() => void download()}>
          {t("download")}
        </Button>
      )}
      {kind === "ERASE" && open && mayErase && (
        <Button size="compact-xs" variant="light" color="bad" onClick={() => setErasing(true)}>
          {t("erase")}
        </Button>
      )}
      {open && mayCancel && (
        <Button size="compact-xs" variant="subtle" color="gray" loading={cancelling} onClick={() => void cancel({ id }, { done: t("cancelled") }).catch(() => undefined)}>
          {t("cancel")}
        </Button>
      )}
      {erasing && <EraseDialog id={id} onClose={() => setErasing(false)} />}
    </span>
  );
}
