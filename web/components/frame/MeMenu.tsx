"use client";
import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useViewer } from "@/lib/viewer";
import { usePopup } from "../popup/usePopup";
import { Face } from "../text/Person";

const load = () => import("./MeItems");
const MeItems = dynamic(load, { ssr: false });

/** Me: who I am, language, appearance, sign out. */
export function MeMenu() {
  const t = useTranslations("frame.me");
  const { user } = useViewer();
  const { used, button, popup } = usePopup("menu", load);
  return (
    <>
      {/* Named by its content: what is seen of the name is part of it, as voice control expects. */}
      <UnstyledButton title={user.name} p={4} {...button}>
        <Face name={user.name} size={28} />
        <VisuallyHidden>{t("menu", { name: user.name })}</VisuallyHidden>
      </UnstyledButton>
      {used && <MeItems popup={popup} />}
    </>
  );
}
