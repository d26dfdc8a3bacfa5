"use client";
import { SegmentedControl } from "@mantine/core";
import { useTranslations } from "next-intl";
import { PageHead } from "@/components/page/PageHead";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { text } from "@/lib/url/codecs";
import { useUrlState } from "@/lib/url/useUrlState";
import { useCan } from "@/lib/viewer";
import { Channels } from "./Channels";
import { MessageLog } from "./MessageLog";
import { Templates } from "./Templates";
import styles from "./messages.module.css";

type Part = "templates" | "channels" | "log";

/** What is sent to customers, owners and groups: its words, its ways out, and what became of it. */
export function MessagesScreen() {
  return useCan("messageTemplate:create") ? <Messages /> : <ForbiddenState />;
}

function Messages() {
  const t = useTranslations("settings.messages");
  const [{ part }, setState] = useUrlState<{ part: string; open: string }>({ part: text(), open: text() });
  const setsUp = useCan("messageChannel:create");
  const looks = useCan("outboundMessage:read");
  const parts: Part[] = ["templates", ...(setsUp ? (["channels"] as const) : []), ...(looks ? (["log"] as const) : [])];
  const shown = parts.find(known => known === part) ?? "templates";
  return (
    <>
      <PageHead title={t("title")} detail={t("lead")} />
      <div className={styles.parts}>
        <SegmentedControl
          aria-label={t("title")}
          data={parts.map(value => ({ value, label: t(`part.${value}`) }))}
          value={shown}
          onChange={value => setState({ part: value === "templates" ? "" : value, open: "" })}
        />
      </div>
      {shown === "templates" && <Templates />}
      {shown === "channels" && <Channels />}
      {shown === "log" && <MessageLog />}
    </>
  );
}
