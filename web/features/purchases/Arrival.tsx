"use client";
import { Button, Group, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { CancelPurchaseDocument, ReceivePurchaseDocument, type PurchaseFactsFragment } from "@/generated/graphql";
import { formErrors } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";

const CallOff = dynamic(() => import("./CallOff"), { ssr: false });

/** Notes that goods have arrived, which puts them in stock, or that they never will. Both are final. */
export function Arrival({ purchase }: { purchase: PurchaseFactsFragment }) {
  const t = useTranslations("purchases");
  const errors = useTranslations("errors");
  const { today } = useFormats();
  const [day, setDay] = useState(today);
  const [problem, setProblem] = useState<string | null>(null);
  const [calling, setCalling] = useState(false);
  const [receive, receiving] = useAct(ReceivePurchaseDocument);
  const [cancel] = useAct(CancelPurchaseDocument);
  const { id, version, abilities } = purchase;
  const arrived = async () => {
    try {
      await receive({ id, version, receivedOn: day }, { done: t("received"), quiet: ["BAD_USER_INPUT"] });
    } catch (failure) {
      setProblem(Object.values(formErrors(failure, errors))[0] ?? null);
    }
  };
  return (
    <Group align="end" gap={8}>
      {abilities.includes("receive") && (
        <>
          <TextInput type="date" label={t("column.receivedOn")} value={day} max={today} error={problem} onChange={event => (setDay(event.currentTarget.value), setProblem(null))} />
          <Button loading={receiving} disabled={!day} onClick={() => void arrived()}>
            {t("receive")}
          </Button>
        </>
      )}
      {abilities.includes("cancel") && (
        <Button variant="subtle" color="bad" onClick={() => setCalling(true)}>
          {t("callOff")}
        </Button>
      )}
      {calling && <CallOff onClose={() => setCalling(false)} onConfirm={() => cancel({ id, version }, { done: t("calledOff") })} />}
    </Group>
  );
}
