"use client";
import { useTranslations } from "next-intl";
import { SidePanel } from "@/components/page/SidePanel";
import { customerPath } from "@/lib/paths";
import { CustomerRecord } from "./CustomerRecord";
import { useCustomer } from "./useCustomer";

/** A customer beside the list. */
export default function CustomerPanel({ id, editing, onClose }: { id: string; editing: boolean; onClose: () => void }) {
  const t = useTranslations("customers");
  const record = useCustomer(id);
  return (
    <SidePanel title={record.customer?.name ?? t("one")} href={customerPath(id)} onClose={onClose}>
      <CustomerRecord {...record} editing={editing} />
    </SidePanel>
  );
}
