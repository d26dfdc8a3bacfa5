"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { usePages } from "@/components/list/usePages";
import { EmptyState } from "@/components/state/EmptyState";
import { CustomerContractsDocument, type ContractPartsFragment } from "@/generated/graphql";
import { useViewer } from "@/lib/viewer";
import { More } from "../record/More";
import styles from "../record/related.module.css";
import { ContractItem } from "./ContractItem";

const ContractDialog = dynamic(() => import("./ContractDialog"), { ssr: false });
const PAGE = 20;

/** What was agreed with the customer for a time, the newest first; added, changed, signed, renewed and ended here. */
export default function Contracts({ id }: { id: string }) {
  const t = useTranslations("customers.contract");
  const { abilities } = useViewer();
  const [open, setOpen] = useState<ContractPartsFragment | "new" | null>(null);
  const result = useQuery(CustomerContractsDocument, { variables: { id, first: PAGE }, fetchPolicy: "cache-and-network", nextFetchPolicy: "cache-first" });
  const pages = usePages(result, result.data?.customer?.contracts);
  return (
    <>
      {abilities.includes("contract:create") && (
        <Button variant="default" size="compact-sm" mb="sm" onClick={() => setOpen("new")}>
          {t("add")}
        </Button>
      )}
      <More {...pages} empty={<EmptyState title={t("empty")} hint={t("emptyHint")} />} more={t("more")}>
        {rows => (
          <ul className={styles.list}>
            {rows.map(contract => (
              <ContractItem key={contract.id} customerId={id} contract={contract} onEdit={() => setOpen(contract)} />
            ))}
          </ul>
        )}
      </More>
      {open && <ContractDialog customerId={id} contract={open === "new" ? undefined : open} onClose={() => setOpen(null)} />}
    </>
  );
}
