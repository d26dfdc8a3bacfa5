"use client";
import { Popover, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { useAlertCount } from "@/lib/live/useLiveAlerts";
import styles from "./frame.module.css";

const AlertPanel = dynamic(() => import("../alert/AlertPanel"), { ssr: false });

const MOST_SHOWN = 99;

/** How many alerts wait for me, live; a new one is also read out. Opens the newest of them. */
export function AlertBell() {
  const t = useTranslations("frame.alerts");
  const [opened, setOpened] = useState(false);
  const [news, setNews] = useState("");
  const count = useAlertCount(alert => setNews([t("raised"), alert.customer?.name].filter(Boolean).join(" · ")));
  useEffect(() => {
    if (!opened) return;
    // The panel's own menus and dialogs lie in portals beside it: a click there is none outside.
    const onPress = (event: MouseEvent) => {
      if (!(event.target as Element).closest("[data-portal], [data-bell]")) setOpened(false);
    };
    document.addEventListener("mousedown", onPress);
    return () => document.removeEventListener("mousedown", onPress);
  }, [opened]);
  const label = t("count", { count: count ?? 0 });
  return (
    <>
      <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus closeOnClickOutside={false} offset={4}>
        <Popover.Target>
          <UnstyledButton data-bell className={styles.bell} aria-label={label} title={label} onClick={() => setOpened(!opened)}>
            <IconBell size={20} stroke={1.7} aria-hidden />
            {!!count && <span className={styles.badge}>{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown p={0}>{opened && <AlertPanel onLeave={() => setOpened(false)} />}</Popover.Dropdown>
      </Popover>
      <VisuallyHidden role="status">{news}</VisuallyHidden>
    </>
  );
}
