"use client";
import { Table } from "@mantine/core";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/text/Mark";
import { When } from "@/components/text/When";
import type { WarehousePartsFragment } from "@/generated/graphql";
import styles from "./warehouse.module.css";

/** What the last comparison with the operational database found, with every sum that differs. */
export function WarehouseCheckFacts({ check }: { check: WarehousePartsFragment["lastCheck"] }) {
  const t = useTranslations("settings.warehouse");
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{t("lastCheck")}</h2>
      {check ? (
        <p className={styles.found}>
          <Mark meaning={check.agrees ? "good" : "bad"}>{t(check.agrees ? "agrees" : "differs")}</Mark>
          <When at={check.checkedAt} />
        </p>
      ) : (
        <p className={styles.note}>{t("neverChecked")}</p>
      )}
      {check && check.differences.length > 0 && (
        <Table className={styles.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("column.figure")}</Table.Th>
              <Table.Th ta="end">{t("column.operational")}</Table.Th>
              <Table.Th ta="end">{t("column.replica")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {check.differences.map(({ figure, operational, replica }) => (
              <Table.Tr key={figure}>
                <Table.Td>{figure}</Table.Td>
                <Table.Td ta="end">{operational}</Table.Td>
                <Table.Td ta="end">{replica}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {check && !check.agrees && <p className={styles.note}>{t("heal")}</p>}
    </section>
  );
}
