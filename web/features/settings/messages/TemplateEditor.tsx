"use client";
import { Button, Checkbox, Group, NativeSelect, SegmentedControl, Stack, Switch, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SidePanel } from "@/components/page/SidePanel";
import { CreateMessageTemplateDocument, UpdateMessageTemplateDocument, type CreateMessageTemplateInput, type Locale, type MessageTemplatePartsFragment } from "@/generated/graphql";
import { formErrors } from "@/lib/apollo/errors";
import { LOCALE_NAMES, localeFromApi } from "@/lib/i18n/locale";
import { useAct } from "@/lib/useAct";
import { TemplateText } from "./TemplateText";
import { KINDS, LANGUAGES, PURPOSES, SUBJECTS } from "./words";

interface Words {
  subject: string;
  body: string;
}

interface TemplateForm extends Omit<CreateMessageTemplateInput, "texts"> {
  enabled: boolean;
  texts: Record<Locale, Words>;
}

const nothing: Words = { subject: "", body: "" };

/** The form of a template; languages without words are left out when it is saved. */
function formOf(template: MessageTemplatePartsFragment | undefined): TemplateForm {
  const wordsIn = (locale: Locale): Words => {
    const found = template?.texts.find(each => each.locale === locale);
    return found ? { subject: found.subject ?? "", body: found.body } : nothing;
  };
  return {
    name: template?.name ?? "",
    purpose: template?.purpose ?? "SERVICE",
    about: template?.about ?? "Customer",
    channelKinds: [...(template?.channelKinds ?? ["EMAIL" as const])],
    enabled: template?.enabled ?? true,
    texts: { ZH_HANT: wordsIn("ZH_HANT"), ZH_HANS: wordsIn("ZH_HANS"), EN: wordsIn("EN") },
  };
}

const written = ({ texts }: TemplateForm): Locale[] => LANGUAGES.filter(locale => texts[locale].body.trim() || texts[locale].subject.trim());

/** Writes a template, per language, with variables to insert and the message as it will be. */
export default function TemplateEditor({ template, onSaved, onClose }: { template: MessageTemplatePartsFragment | undefined; onSaved: () => void; onClose: () => void }) {
  const t = useTranslations("settings.messages");
  const actions = useTranslations("common.actions");
  const errors = useTranslations("errors");
  const [create, creating] = useAct(CreateMessageTemplateDocument);
  const [update, updating] = useAct(UpdateMessageTemplateDocument);
  const form = useForm<TemplateForm>({ initialValues: formOf(template), validate: { name: value => (value.trim() ? null : errors("fields.required")) } });
  const [language, setLanguage] = useState<Locale>(written(form.values)[0] ?? "ZH_HANT");
  const mayWrite = template ? template.abilities.includes("update") : true;
  const submit = async (values: TemplateForm) => {
    const { about, enabled, texts, ...facts } = values;
    const languages = written(values);
    const input = { ...facts, texts: languages.map(locale => ({ locale, subject: texts[locale].subject || null, body: texts[locale].body })) };
    try {
      if (template) await update({ id: template.id, version: template.version, input: { ...input, enabled } }, { quiet: ["BAD_USER_INPUT"], done: t("template.saved") });
      else await create({ input: { ...input, about } }, { quiet: ["BAD_USER_INPUT"], done: t("template.saved") });
      onSaved();
      onClose();
    } catch (failure) {
      const found = byLanguage(formErrors(failure, errors), languages);
      form.setErrors(found);
      const at = LANGUAGES.find(locale => Object.keys(found).some(path => path.startsWith(`texts.${locale}`)));
      if (at) setLanguage(at);
    }
  };
  return (
    <SidePanel title={template?.name ?? t("template.new")} onClose={onClose}>
      <form noValidate onSubmit={form.onSubmit(values => void submit(values))}>
        <Stack gap="sm">
          <TextInput label={t("field.name")} required maxLength={100} readOnly={!mayWrite} {...form.getInputProps("name")} />
          <Group grow>
            <NativeSelect label={t("field.purpose")} data={PURPOSES.map(value => ({ value, label: t(`purpose.${value}`) }))} {...form.getInputProps("purpose")} />
            <NativeSelect label={t("field.about")} disabled={template !== undefined} data={SUBJECTS.map(value => ({ value, label: t(`about.${value}`) }))} {...form.getInputProps("about")} />
          </Group>
          <Checkbox.Group label={t("field.kinds")} {...form.getInputProps("channelKinds")}>
            <Group gap="sm" pt={4}>
              {KINDS.map(kind => (
                <Checkbox key={kind} value={kind} label={t(`kind.${kind}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <SegmentedControl
            aria-label={t("field.languages")}
            data={LANGUAGES.map(value => ({ value, label: LOCALE_NAMES[localeFromApi(value)] }))}
            value={language}
            onChange={value => setLanguage(value)}
          />
          <TemplateText
            key={language}
            about={form.values.about}
            locale={language}
            withSubject={form.values.channelKinds.some(kind => kind !== "SMS")}
            subject={form.getInputProps(`texts.${language}.subject`)}
            body={form.getInputProps(`texts.${language}.body`)}
            onInsert={body => form.setFieldValue(`texts.${language}.body`, body)}
            error={form.errors["texts"]}
          />
          {template && <Switch label={t("template.enabled")} {...form.getInputProps("enabled", { type: "checkbox" })} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {actions("cancel")}
            </Button>
            {mayWrite && (
              <Button type="submit" loading={creating || updating}>
                {t("template.save")}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </SidePanel>
  );
}

/** The API counts the texts it was given; the form has one for each language. */
function byLanguage(found: Record<string, string>, languages: readonly Locale[]): Record<string, string> {
  return Object.fromEntries(Object.entries(found).map(([path, said]) => [path.replace(/^texts\.(\d+)/, (_, index: string) => `texts.${languages[Number(index)] ?? index}`), said]));
}
