"use client";
import { Button } from "@mantine/core";
import { IconCheck, IconMinus, IconPlus, IconX, type Icon } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { When } from "@/components/text/When";
import { useCan } from "@/lib/viewer";
import { Fold } from "../record/Fold";
import type { Customer } from "../record/useCustomer";
import { standings, type Standing, type State } from "./standing";
import styles from "./consent.module.css";

const ConsentDialog = dynamic(() => import("./ConsentDialog"), { ssr: false });

const ICONS: Record<State, Icon> = { given: IconCheck, withdrawn: IconX, refused: IconX, neverAsked: IconMinus };

/** What the customer lets us do, purpose by purpose, for those who may know; new words are noted by those who may. */
export function Consents({ customer }: { customer: Customer }) {
  const t = useTranslations("customers.consent");
  const mayRecord = useCan("consent:create");
  const [recording, setRecording] = useState(false);
  if (!customer.consents) return null;
  const record = mayRecord && (
    <Button variant="subtle" size="compact-xs" leftSection={<IconPlus size={14} />} onClick={() => setRecording(true)}>
      {t("record")}
    </Button>
  );
  return (
    <Fold title={t("title")} aside={record}>
      <ul className={styles.list}>
        {standings(customer.consents).map(standing => (
          <Row key={standing.purpose} {...standing} />
        ))}
      </ul>
      {recording && <ConsentDialog customerId={customer.id} onClose={() => setRecording(false)} />}
    </Fold>
  );
}

function Row({ purpose, state, latest }: Standing) {
  const t = useTranslations("customers.consent");
  const Sign = ICONS[state];
  return (
    <li className={styles.row}>
      <span>{t(`purpose.${purpose}`)}</span>
      <span className={styles.state} data-state={state}>
        <Sign size={14} aria-hidden />
        {t(`state.${state}`)}
      </span>
      {latest && (
        <span className={styles.detail}>
          <When at={latest.at} />
          {latest.source && ` · ${latest.source}`}
        </span>
      )}
      {latest?.evidence && <q className={styles.detail}>{latest.evidence}</q>}
    </li>
  );
}
