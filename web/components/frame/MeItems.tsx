"use client";
import { useApolloClient } from "@apollo/client/react";
import { Menu } from "@mantine/core";
import { IconLogout, IconSettings } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { ChooseLocaleDocument, SignOutDocument } from "@/generated/graphql";
import { leaveBy } from "@/lib/apollo/client";
import { localeToApi, type Locale } from "@/lib/i18n/locale";
import { useViewer } from "@/lib/viewer";
import { PopupMenu } from "../popup/PopupMenu";
import type { Popup } from "../popup/usePopup";
import { LanguageItems } from "./LanguageItems";
import { ThemeItems } from "./ThemeItems";

/** What the account's button opens. */
export default function MeItems({ popup }: { popup: Popup }) {
  const t = useTranslations("frame.me");
  const nav = useTranslations("frame.nav");
  const role = useTranslations("common.role");
  const client = useApolloClient();
  const { user } = useViewer();
  const signOut = () => leaveBy(() => client.mutate({ mutation: SignOutDocument }));
  const keepLocale = async (locale: Locale) => {
    await client.mutate({ mutation: ChooseLocaleDocument, variables: { locale: localeToApi(locale) } });
  };
  return (
    <PopupMenu popup={popup} width={220}>
      <Menu.Label>
        {user.name} · {user.title ?? role(user.role)}
      </Menu.Label>
      <Menu.Item component={Link} href="/settings" leftSection={<IconSettings size={16} />}>
        {nav("settings")}
      </Menu.Item>
      <Menu.Divider />
      <LanguageItems onChoose={keepLocale} />
      <Menu.Divider />
      <ThemeItems />
      <Menu.Divider />
      <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void signOut()}>
        {t("signOut")}
      </Menu.Item>
    </PopupMenu>
  );
}
