"use client";
import { Table } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { WarehousePartsFragment } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import styles from "./warehouse.module.css";

/** The tables of the copy and how many rows are in each. */
export function WarehouseTables({ tables }: { tables: WarehousePartsFragment["tables"] }) {
  const t = useTranslations("settings.warehouse");
  const { count } = useFormats();
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{t("tables")}</h2>
      <Table className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("column.table")}</Table.Th>
            <Table.Th ta="end">{t("column.rows")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tables.map(({ table, rows }) => (
            <Table.Tr key={table}>
              <Table.Td>{table}</Table.Td>
              <Table.Td ta="end">{count(rows)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
