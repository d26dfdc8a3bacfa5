"use client";
import { Button, Group, NativeSelect, Select, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useMemo } from "react";
import { UpdateProfileDocument } from "@/generated/graphql";
import { keepCookie } from "@/lib/cookies";
import { LOCALES, LOCALE_COOKIE, LOCALE_NAMES, isLocale, localeToApi } from "@/lib/i18n/locale";
import { useAct } from "@/lib/useAct";
import { useViewer } from "@/lib/viewer";
import { useFormState } from "./useFormState";

/** Name, title, language and time zone. */
export function AboutMe() {
  const t = useTranslations("settings.profile");
  const { user, timeZone } = useViewer();
  const locale = useLocale();
  const router = useRouter();
  const form = useFormState({ name: user.name, title: user.title ?? "", locale, timeZone });
  const [update, saving] = useAct(UpdateProfileDocument);
  const zones = useMemo(() => [...new Set([timeZone, ...Intl.supportedValuesOf("timeZone")])].sort(), [timeZone]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { name, title, locale: language, timeZone: zone } = form.values;
    const chosen = isLocale(language) ? language : locale;
    try {
      await update({ input: { name: name.trim(), title: title.trim() || null, locale: localeToApi(chosen), timeZone: zone } }, { done: t("saved"), quiet: ["BAD_USER_INPUT"] });
      keepCookie(LOCALE_COOKIE, chosen);
      router.refresh();
    } catch (error) {
      form.fail(error);
    }
  };
  return (
    <form onSubmit={event => void submit(event)} noValidate>
      <Stack gap="sm">
        <TextInput {...form.field("name")} label={t("name")} autoComplete="name" maxLength={100} />
        <TextInput {...form.field("title")} label={t("jobTitle")} description={t("jobTitleHint")} autoComplete="organization-title" maxLength={100} />
        <TextInput label={t("email")} description={t("emailHint")} value={user.email ?? ""} readOnly />
        <NativeSelect {...form.field("locale")} label={t("language")} data={LOCALES.map(value => ({ value, label: LOCALE_NAMES[value] }))} />
        <Select
          label={t("timeZone")}
          description={t("timeZoneHint")}
          data={zones}
          value={form.values.timeZone}
          error={form.wrong["timeZone"]}
          onChange={zone => zone && form.set("timeZone", zone)}
          searchable
          allowDeselect={false}
          limit={100}
        />
        <Group justify="flex-end" mt="xs">
          <Button type="submit" loading={saving} disabled={form.values.name.trim() === ""}>
            {t("save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
