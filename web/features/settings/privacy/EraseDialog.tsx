"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Group, Modal, Skeleton, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorState } from "@/components/state/ErrorState";
import { ErasePersonDocument, ErasurePreviewDocument, type ErasurePreviewQuery } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";
import styles from "./privacy.module.css";

/** Shows what goes and what stays, and forgets the person once their name is typed. */
export default function EraseDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations("settings.privacy");
  const common = useTranslations("common");
  const { data, error, refetch } = useQuery(ErasurePreviewDocument, { variables: { id }, fetchPolicy: "network-only" });
  const [erase, erasing] = useAct(ErasePersonDocument);
  const [typed, setTyped] = useState("");
  const preview = data?.erasurePreview;
  const confirm = () => erase({ id, name: typed }, { done: t("erased") }).then(onClose, () => undefined);
  return (
    <Modal opened onClose={onClose} title={t("eraseTitle", { name: preview?.name ?? "" })}>
      <Text mb="md">{t("eraseLead")}</Text>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!preview && !error && <Skeleton height={200} mb="md" />}
      {preview && (
        <>
          <Types types={preview.types} />
          <TextInput label={common("confirm.typeName", { name: preview.name })} value={typed} onChange={event => setTyped(event.currentTarget.value)} data-autofocus />
        </>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {common("actions.cancel")}
        </Button>
        <Button color="bad" disabled={!preview || typed.trim() !== preview.name.trim()} loading={erasing} onClick={() => void confirm()}>
          {t("eraseNow")}
        </Button>
      </Group>
    </Modal>
  );
}

const TYPES = ["Customer", "Contact", "Activity", "Ticket", "TicketMessage", "FollowUp", "Opportunity", "Order", "OrderLine", "Consent", "PrivacyRequest", "Alert", "Approval", "CustomerTag", "LifeCycleStep", "CustomerFigure", "ExternalId"] as const;

function Types({ types }: { types: ErasurePreviewQuery["erasurePreview"]["types"] }) {
  const t = useTranslations("settings.privacy");
  const { count } = useFormats();
  return (
    <ul className={styles.types}>
      {types.map(({ type, count: number, deleted, erased, because }) => {
        const known = TYPES.find(each => each === type);
        return (
          <li key={type}>
            <span>
              {known ? t(`type.${known}`) : type} · {count(number)}
            </span>
            <span className={styles.quiet}>{deleted ? t("fate.deleted") : because && erased.length === 0 ? t(`fate.${because}`) : t("fate.emptied")}</span>
          </li>
        );
      })}
    </ul>
  );
}
