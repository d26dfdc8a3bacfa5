"use client";
import { Button } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { usePopup } from "../popup/usePopup";
import { aboutAlert } from "./about";
import type { Alert } from "./reason";

const load = () => import("./AlertOutcome");
const AlertOutcome = dynamic(load, { ssr: false });

/** Deals with an alert: one touch opens the outcome. */
export function AlertDone({ alert }: { alert: Alert }) {
  const t = useTranslations("alerts");
  const { used, button, popup } = usePopup("dialog", load);
  const name = aboutAlert(alert)?.name ?? "";
  return (
    <>
      <Button variant="light" size="compact-sm" leftSection={<IconCheck size={14} aria-hidden />} aria-label={`${t("action.done")}: ${name}`} {...button}>
        {t("action.done")}
      </Button>
      {used && <AlertOutcome popup={popup} alert={alert} name={name} />}
    </>
  );
}
