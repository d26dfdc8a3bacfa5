"use client";
import { useLazyQuery } from "@apollo/client/react";
import { Popover, UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AlertWhyDocument } from "@/generated/graphql";
import { When } from "../text/When";
import { WhyText } from "./WhyText";
import styles from "./why.module.css";

/** Says on demand which rule raised an alert, and what led to that. */
export function AlertWhy({ id, about }: { id: string; about: string }) {
  const t = useTranslations("common.why");
  const [opened, setOpened] = useState(false);
  const [ask, { data, error }] = useLazyQuery(AlertWhyDocument);
  const toggle = () => {
    if (!opened) void ask({ variables: { id } }).catch(() => undefined);
    setOpened(!opened);
  };
  const why = data?.alert?.why;
  return (
    <Popover opened={opened} onChange={setOpened} width={300} position="bottom-start" shadow="md" withinPortal trapFocus={false}>
      <Popover.Target>
        <UnstyledButton className={styles.ask} onClick={toggle} aria-expanded={opened} aria-label={t("askOf", { about })}>
          {t("ask")}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles.answer} role="status">
        {why ? (
          <>
            <WhyText why={why} />
            <span className={styles.quiet}>
              <When at={why.firedAt} />
            </span>
          </>
        ) : (
          t(error ? "failed" : data ? "unknown" : "asking")
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
