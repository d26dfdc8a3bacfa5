"use client";
import { ActionIcon } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RevealFieldDocument } from "@/generated/graphql";
import { isMasked } from "@/lib/masked";
import { useAct } from "@/lib/useAct";
import styles from "./text.module.css";

interface Props {
  /** The record's. */
  id: string;
  /** The field's name in the record: "phone". */
  field: string;
  /** What the field is called. */
  label: string;
  value: string;
  /** From the record's `abilities`: "reveal". */
  mayReveal: boolean;
}

/**
 * A value that may be masked for the viewer's role, with a button that shows it in full to those who may. What is shown
 * stays in this place and is kept nowhere: whoever comes back asks, and is noted, again.
 */
export function Masked({ id, field, label, value, mayReveal }: Props) {
  const t = useTranslations("common.masked");
  const [reveal, busy] = useAct(RevealFieldDocument);
  const [shown, setShown] = useState<{ of: string; text: string } | null>(null);
  if (!isMasked(value) || !mayReveal) return <>{value}</>;
  if (shown?.of === `${id} ${value}`) return <>{shown.text}</>;
  const show = () => {
    reveal({ id, field }).then(
      ({ revealField }) => setShown({ of: `${id} ${value}`, text: revealField ?? "—" }),
      () => undefined, // The toast has said why.
    );
  };
  return (
    <span className={styles.masked}>
      {value}
      <ActionIcon size="xs" loading={busy} aria-label={t("showOf", { field: label })} title={t("noted")} onClick={show}>
        <IconEye size={14} />
      </ActionIcon>
    </span>
  );
}
