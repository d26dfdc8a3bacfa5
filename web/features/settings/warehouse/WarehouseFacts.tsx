"use client";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/text/Mark";
import { When } from "@/components/text/When";
import type { WarehousePartsFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { useSize } from "../backups/useSize";
import styles from "./warehouse.module.css";

const MEANINGS = { LOADING: "watch", READY: "good", REBUILDING: "info" } as const;

/** How the copy is: its state, how fresh it is, when it was made and what it takes up. */
export function WarehouseFacts({ status }: { status: WarehousePartsFragment }) {
  const t = useTranslations("settings.warehouse");
  const { count, decimal } = useFormats();
  const size = useSize();
  const { state, asOf, lagSeconds, eventsBehind, builtAt, bytes } = status;
  return (
    <section aria-label={t("facts")}>
      <dl className={styles.list}>
        <div>
          <dt>{t("state.label")}</dt>
          <dd>
            <Mark meaning={MEANINGS[state]}>{t(`state.${state}`)}</Mark>
          </dd>
        </div>
        <div>
          <dt>{t("asOf")}</dt>
          <dd>{asOf ? <When at={asOf} /> : "—"}</dd>
        </div>
        <div>
          <dt>{t("lag")}</dt>
          <dd>{lagSeconds === null ? "—" : t("behind", { seconds: decimal(lagSeconds, 1, true), events: count(eventsBehind) })}</dd>
        </div>
        <div>
          <dt>{t("builtAt")}</dt>
          <dd>{builtAt ? <When at={builtAt} /> : t("takenUp")}</dd>
        </div>
        <div>
          <dt>{t("size")}</dt>
          <dd>{bytes === 0 ? t("inMemory") : size(bytes)}</dd>
        </div>
      </dl>
      <p className={styles.note}>{t("what")}</p>
    </section>
  );
}
