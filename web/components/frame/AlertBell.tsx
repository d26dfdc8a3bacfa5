"use client";
import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { useAlertCount } from "@/lib/live/useLiveAlerts";
import { usePopup } from "../popup/usePopup";
import styles from "./frame.module.css";

const load = () => import("./AlertPopover");
const AlertPopover = dynamic(load, { ssr: false });

const MOST_SHOWN = 99;

/** How many alerts wait for me, live; a new one is also read out. Opens the newest of them. */
export function AlertBell() {
  const t = useTranslations("frame.alerts");
  const { used, button, popup } = usePopup("dialog", load);
  const { opened, setOpened } = popup;
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
  }, [opened, setOpened]);
  const label = t("count", { count: count ?? 0 });
  return (
    <>
      <UnstyledButton data-bell className={styles.bell} aria-label={label} title={label} {...button}>
        <IconBell size={20} stroke={1.7} aria-hidden />
        {!!count && <span className={styles.badge}>{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>}
      </UnstyledButton>
      {used && <AlertPopover popup={popup} />}
      <VisuallyHidden role="status">{news}</VisuallyHidden>
    </>
  );
}
