"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Checkbox } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ErrorState } from "@/components/state/ErrorState";
import { When } from "@/components/text/When";
import { ReplayWebhookDeliveriesDocument, ReplayWebhookDeliveryDocument, WebhookDeliveriesDocument, type WebhookPartsFragment } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { DeliveryOutcome } from "./DeliveryOutcome";
import styles from "./webhooks.module.css";

const SHOWN = 50;
/** While they are looked at. */
const LOOK_AGAIN = 5_000;

/** What was sent lately and what came of it; what was given up can be sent again. */
export function Deliveries({ webhook: { id, deadCount }, sent, onChanged }: { webhook: WebhookPartsFragment; sent: number; onChanged: () => void }) {
  const t = useTranslations("settings.webhooks.deliveries");
  const [onlyDead, setOnlyDead] = useState(false);
  const filter = { webhookId: [id], ...(onlyDead && { status: ["DEAD" as const] }) };
  const { data, previousData, error, refetch } = useQuery(WebhookDeliveriesDocument, { variables: { first: SHOWN, filter }, fetchPolicy: "cache-and-network", pollInterval: LOOK_AGAIN });
  const [replay] = useAct(ReplayWebhookDeliveryDocument);
  const [replayAll, replaying] = useAct(ReplayWebhookDeliveriesDocument);
  useEffect(() => {
    if (sent > 0) void refetch();
  }, [sent, refetch]);
  const changed = () => {
    onChanged();
    void refetch();
  };
  const rows = (data ?? previousData)?.webhookDeliveries.edges.map(({ node }) => node);
  return (
    <section className={styles.part} aria-label={t("title")}>
      <h2 className={styles.partTitle}>{t("title")}</h2>
      <div className={styles.line}>
        <Checkbox label={t("onlyDead")} checked={onlyDead} onChange={({ currentTarget }) => setOnlyDead(currentTarget.checked)} />
        {deadCount > 0 && (
          <Button size="compact-sm" variant="default" loading={replaying} onClick={() => void replayAll({ webhookId: id }, { done: t("replayed", { count: deadCount }) }).then(changed, () => undefined)}>
            {t("replayAll", { count: deadCount })}
          </Button>
        )}
      </div>
      {error && !rows && <ErrorState error={error} retry={() => refetch()} />}
      {rows?.length === 0 && <p className={styles.quiet}>{t("none")}</p>}
      <ul className={styles.deliveries}>
        {rows?.map(row => (
          <li key={row.id} className={styles.delivery}>
            <span className={styles.line}>
              <code>{row.type}</code>
              <When at={row.at} />
            </span>
            <span className={styles.line}>
              <DeliveryOutcome delivery={row} />
              {row.status === "DEAD" && (
                <Button size="compact-xs" variant="default" onClick={() => void replay({ id: row.id }, { done: t("replayed", { count: 1 }) }).then(changed, () => undefined)}>
                  {t("replay")}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
