"use client";
import { Button } from "@mantine/core";
import { IconTag, IconUserShare } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useCan } from "@/lib/viewer";
import type { CustomerRow } from "./useCustomerColumns";

const AssignDialog = dynamic(() => import("./AssignDialog"), { ssr: false });
const TagDialog = dynamic(() => import("./TagDialog"), { ssr: false });

/** What can be done with several customers at once. */
export function BulkActions({ customers, onDone }: { customers: CustomerRow[]; onDone: () => void }) {
  const t = useTranslations("customers.bulk");
  const [dialog, setDialog] = useState<"assign" | "tag" | null>(null);
  const mayAssign = useCan("customer:assign");
  const mayTag = useCan("customer:tag");
  const close = () => setDialog(null);
  const done = () => {
    close();
    onDone();
  };
  return (
    <>
      {mayAssign && (
        <Button size="compact-sm" variant="default" leftSection={<IconUserShare size={14} />} onClick={() => setDialog("assign")}>
          {t("assign")}
        </Button>
      )}
      {mayTag && (
        <Button size="compact-sm" variant="default" leftSection={<IconTag size={14} />} onClick={() => setDialog("tag")}>
          {t("tag")}
        </Button>
      )}
      {dialog === "assign" && <AssignDialog customers={customers} onClose={close} onDone={done} />}
      {dialog === "tag" && <TagDialog customers={customers} onClose={close} onDone={done} />}
    </>
  );
}
