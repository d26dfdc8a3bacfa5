"use client";
import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useAlertCount } from "@/lib/live/useLiveAlerts";
import { useKept } from "@/lib/useKept";
import { useViewer } from "@/lib/viewer";
import { NOTIFYING, notify, notifyingKey } from "../alert/notify";
import { toast } from "../feedback/toast";
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
  const router = useRouter();
  const { user } = useViewer();
  const [notifying] = useKept(notifyingKey(user.id), NOTIFYING);
  const count = useAlertCount(({ id, customer }) => {
    const message = [t("raised"), customer?.name].filter(Boolean).join(" · ");
    // A toast is read out by itself.
    if (notifying.toast) toast({ message, meaning: "watch", undo: { label: t("open"), run: () => router.push("/alerts") } });
    else setNews(message);
    void notify(id, t("raised"), customer?.name ?? "", notifying);
  });
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
