"use client";
import { Button, Group } from "@mantine/core";
import { IconDeviceDesktop, IconDeviceMobile } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { Panel } from "@/components/page/Panel";
import { EndOtherSessionsDocument, EndSessionDocument, type SecurityQuery } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";
import styles from "./security.module.css";

type Session = SecurityQuery["sessions"][number];

const PHONES = ["iPhone", "Android", "iPad"];

interface Props {
  sessions: Session[];
  onChange: () => void;
}

/** The browsers in which the person is signed in; to end one or all others. */
export function SessionsPanel({ sessions, onChange }: Props) {
  const t = useTranslations("settings.security.sessions");
  const [end] = useAct(EndSessionDocument);
  const [endOthers, endingOthers] = useAct(EndOtherSessionsDocument);
  const endOne = ({ id }: Session) => end({ id }, { done: t("ended") }).then(onChange, () => undefined);
  return (
    <Panel title={t("title")}>
      <p className={styles.lead}>{t("lead")}</p>
      <ul className={styles.rows}>
        {sessions.map(session => (
          <SessionRow key={session.id} session={session} onEnd={() => void endOne(session)} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Group justify="flex-end" mt="xs">
          <Button variant="default" loading={endingOthers} onClick={() => void endOthers({}, { done: t("othersEnded") }).then(onChange, () => undefined)}>
            {t("endOthers")}
          </Button>
        </Group>
      )}
    </Panel>
  );
}

function SessionRow({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const t = useTranslations("settings.security.sessions");
  const { when } = useFormats();
  const { browser, system, address, current, createdAt, lastSeenAt } = session;
  const name = browser && system ? t("on", { browser, system }) : (browser ?? system ?? t("unknown"));
  const Device = PHONES.includes(system ?? "") ? IconDeviceMobile : IconDeviceDesktop;
  const facts = [address, t("since", { when: when(createdAt) }), current ? t("current") : t("seen", { when: when(lastSeenAt) })];
  return (
    <li className={styles.row}>
      <Device size={20} aria-hidden />
      <span className={styles.rowText}>
        {name}
        <span className={styles.rowDetail}>{facts.filter(Boolean).join(" · ")}</span>
      </span>
      {!current && (
        <Button variant="subtle" color="gray" aria-label={t("endNamed", { name, address })} onClick={onEnd}>
          {t("end")}
        </Button>
      )}
    </li>
  );
}
