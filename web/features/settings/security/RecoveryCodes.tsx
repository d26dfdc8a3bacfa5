"use client";
import { Button, Group, Modal, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { saveText } from "@/components/chart/saveFile";
import { toast } from "@/components/feedback/toast";
import styles from "./security.module.css";

interface Props {
  codes: readonly string[];
  onClose: () => void;
}

/** New recovery codes, shown once. A click beside the dialog does not lose them. */
export default function RecoveryCodes({ codes, onClose }: Props) {
  const t = useTranslations("settings.security.recovery");
  const copy = () => navigator.clipboard.writeText(codes.join("\n")).then(() => toast({ message: t("copied") }), () => undefined);
  return (
    <Modal opened onClose={onClose} title={t("shown")} closeOnClickOutside={false} closeOnEscape={false} withCloseButton={false}>
      <Text>{t("keep")}</Text>
      <ol className={styles.codes}>
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => void copy()}>
          {t("copy")}
        </Button>
        <Button variant="default" onClick={() => saveText("guanxi-recovery-codes.txt", `${codes.join("\n")}\n`, "text/plain")}>
          {t("file")}
        </Button>
        <Button onClick={onClose}>{t("done")}</Button>
      </Group>
    </Modal>
  );
}
