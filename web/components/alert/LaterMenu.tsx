"use client";
import { Button } from "@mantine/core";
import { IconClockPause } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { usePopup } from "../popup/usePopup";

const load = () => import("./LaterItems");
const LaterItems = dynamic(load, { ssr: false });
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
  const { used, button, popup } = usePopup("menu", load);
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Button variant="default" size={size} leftSection={<IconClockPause size={14} aria-hidden />} aria-label={`${verb}: ${name}`} {...button}>
        {verb}
      </Button>
      {used && <LaterItems popup={popup} onLater={onLater} onChoose={() => setChoosing(true)} />}
      {choosing && <ChooseTime name={name} verb={verb} onClose={() => setChoosing(false)} onChoose={onLater} />}
    </>
  );
}
