"use client";
import { Button, Menu } from "@mantine/core";
import { IconClockPause } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useFormats } from "@/lib/useFormats";
import { LATER, laterAt } from "./later";

const ChooseTime = dynamic(() => import("./ChooseTime"), { ssr: false });

interface Props {
  /** What is put off, for screen readers and the dialog. */
  name: string;
  /** The button's word: "Snooze", "Move". */
  verb: string;
  onLater: (until: string) => unknown;
  size?: string;
}

/** Puts something off: an hour, tomorrow at nine, next Monday, or a time of one's own choice. */
export function LaterMenu({ name, verb, onLater, size = "compact-sm" }: Props) {
  const t = useTranslations("alerts.later");
  const formats = useFormats();
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size={size} leftSection={<IconClockPause size={14} aria-hidden />} aria-label={`${verb}: ${name}`}>
            {verb}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {LATER.map(later => (
            <Menu.Item key={later} onClick={() => void onLater(laterAt(later, formats, Date.now()))}>
              {t(later)}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => setChoosing(true)}>{t("choose")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {choosing && <ChooseTime name={name} verb={verb} onClose={() => setChoosing(false)} onChoose={onLater} />}
    </>
  );
}
