"use client";
import { useQuery } from "@apollo/client/react";
import { Alert, Button, Checkbox, Group, Modal, NumberInput, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ErrorState } from "@/components/state/ErrorState";
import { CreateKeyDocument, GrantableToKeysDocument } from "@/generated/graphql";
import { fieldErrors, formErrors, problemText } from "@/lib/apollo/errors";
import { addDays } from "@/lib/format/date";
import { instantOf } from "@/lib/format/zone";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";
import { ChooseGrants } from "./ChooseGrants";
import { grantInputs, type Chosen } from "./grants";
import SecretDialog from "./SecretDialog";

const DAYS = 90;

interface KeyForm {
  name: string;
  /** The day on which it ends, as the field has it. */
  ends: string;
  partner: boolean;
  /** Empty: as much as anybody may. */
  requestsPerMinute: number | "";
  costPerMinute: number | "";
}

/** A new key: what it is for, what it may do at most, until when, how much. */
export default function NewKeyDialog({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const t = useTranslations("settings.keys");
  const cancel = useTranslations("common.actions")("cancel");
  const errors = useTranslations("errors");
  const { today, timeZone } = useFormats();
  const { data, error, refetch } = useQuery(GrantableToKeysDocument);
  const [create, creating] = useAct(CreateKeyDocument);
  const [chosen, setChosen] = useState<Chosen>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  const form = useForm<KeyForm>({
    initialValues: { name: "", ends: addDays(today, DAYS), partner: false, requestsPerMinute: "", costPerMinute: "" },
    validate: { name: name => (name.trim() ? null : errors("fields.required")), ends: ends => (ends ? null : errors("fields.required")) },
  });
  const submit = async ({ name, ends, partner, requestsPerMinute, costPerMinute }: KeyForm) => {
    const limits = { ...(partner && { ceiling: "PARTNER" as const }), ...(requestsPerMinute !== "" && { requestsPerMinute }), ...(costPerMinute !== "" && { costPerMinute }) };
    try {
      const { createApiKey } = await create({ input: { name, expiresAt: instantOf(`${ends}T00:00`, timeZone), grants: grantInputs(chosen), ...limits } }, { quiet: ["BAD_USER_INPUT"] });
      onMade();
      if (createApiKey.secret) setMade({ name: createApiKey.apiKey.name, secret: createApiKey.secret });
      else onClose();
    } catch (failure) {
      const { expiresAt, ...wrong } = formErrors(failure, errors);
      form.setErrors({ ...wrong, ...(expiresAt && { ends: expiresAt }) });
      if (fieldErrors(failure).some(({ path }) => path.startsWith("input.grants"))) setProblem(problemText(failure, errors));
    }
  };
  if (made) return <SecretDialog {...made} onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title={t("new.title")} size="xl" closeOnClickOutside={!form.isDirty()}>
      <form noValidate onSubmit={form.onSubmit(values => void submit(values))}>
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
            <TextInput label={t("field.name")} placeholder={t("new.for")} required maxLength={100} data-autofocus {...form.getInputProps("name")} />
            <TextInput type="date" label={t("field.ends")} required {...form.getInputProps("ends")} />
            <NumberInput label={t("field.requestsPerMinute")} placeholder={t("new.asAnybody")} min={1} max={100_000} allowDecimal={false} hideControls {...form.getInputProps("requestsPerMinute")} />
            <NumberInput label={t("field.costPerMinute")} placeholder={t("new.asAnybody")} min={1} max={10_000_000} allowDecimal={false} hideControls {...form.getInputProps("costPerMinute")} />
          </SimpleGrid>
          <Checkbox label={t("new.partner")} description={t("new.partnerHint")} {...form.getInputProps("partner", { type: "checkbox" })} />
          {error && <ErrorState error={error} retry={() => refetch()} />}
          {data && <ChooseGrants types={data.grantableToKeys} chosen={chosen} onChange={setChosen} />}
          {problem && <Alert color="bad">{problem}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {cancel}
            </Button>
            <Button type="submit" loading={creating} disabled={grantInputs(chosen).length === 0}>
              {t("new.submit")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
