"use client";
import { ActionIcon } from "@mantine/core";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { usePopup } from "../popup/usePopup";
import type { Arrangement, Column } from "./columns";
import styles from "./list.module.css";

const load = () => import("./ColumnOptions");
const ColumnOptions = dynamic(load, { ssr: false });

export interface ColumnMenuProps {
  columns: Column<never>[];
  arrangement: Arrangement;
  onArrange: (arrangement: Arrangement) => void;
}

/** Opens which columns are shown, in which order, and how tall the rows are. */
export function ColumnMenu(props: ColumnMenuProps) {
  const t = useTranslations("list");
  const { used, button, popup } = usePopup("dialog", load);
  return (
    <>
      <ActionIcon className={styles.columns} aria-label={t("columns")} title={t("columns")} {...button}>
        <IconAdjustmentsHorizontal size={16} />
      </ActionIcon>
      {used && <ColumnOptions popup={popup} {...props} />}
    </>
  );
}
