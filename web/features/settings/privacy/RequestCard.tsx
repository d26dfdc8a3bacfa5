"use client";
import { useTranslations } from "next-intl";
import { Day } from "@/components/text/Day";
import type { PrivacyRequestRowFragment } from "@/generated/graphql";
import { RequestActions } from "./RequestActions";
import { RequestState } from "./RequestState";
import styles from "./privacy.module.css";
import { nameOf } from "./useRequestColumns";

/** A request on a phone. */
export function RequestCard({ request }: { request: PrivacyRequestRowFragment }) {
  const t = useTranslations("settings.privacy");
  return (
    <div className={styles.card}>
      <span className={styles.cardHead}>
        <strong>{nameOf(request) ?? t("gone")}</strong>
        <RequestState request={request} />
      </span>
      <span className={styles.quiet}>
        {t(`kind.${request.kind}`)} · {t("column.due")} <Day date={request.dueOn} />
      </span>
      <RequestActions request={request} />
    </div>
  );
}
