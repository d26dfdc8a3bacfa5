"use client";
import { useQuery } from "@apollo/client/react";
import { Anchor, Button, Checkbox, Group, Modal, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { ConditionBuilder } from "@/components/condition/ConditionBuilder";
import { isComplete, normal, treeOf } from "@/components/condition/draft";
import { EmptyState } from "@/components/state/EmptyState";
import { ErrorState } from "@/components/state/ErrorState";
import { CreateSegmentDocument, DeleteSegmentDocument, SegmentDocument, SegmentSizeDocument, UpdateSegmentDocument, type ConditionInput, type SegmentQuery } from "@/generated/graphql";
import { fieldErrors, fieldText, type FieldError } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { useCan } from "@/lib/viewer";
import styles from "./segments.module.css";

interface Props {
  /** The segment to be looked at or changed; a new one when left out. */
  id: string | undefined;
  onClose: () => void;
  onDone: () => void;
}

/** A segment: what it is called, who is in it, and how many that are now. */
export default function SegmentDialog({ id, onClose, onDone }: Props) {
  const t = useTranslations("conditions.segments");
  const common = useTranslations("common.state");
  const { data, error, refetch } = useQuery(SegmentDocument, { variables: { id: id ?? "" }, skip: !id, fetchPolicy: "network-only" });
  return (
    <Modal opened onClose={onClose} title={id ? t("edit") : t("add")} size={820} closeOnClickOutside={false}>
      {error && !data && <ErrorState error={error} retry={refetch} />}
      {id && !data && !error && <Skeleton height={240} />}
      {data && !data.segment && <EmptyState title={common("notFound")} />}
      {(!id || data?.segment) && <SegmentForm segment={data?.segment ?? undefined} onClose={onClose} onDone={onDone} />}
    </Modal>
  );
}

const NOTHING: ConditionInput = { all: [] };

function SegmentForm({ segment, onClose, onDone }: { segment: NonNullable<SegmentQuery["segment"]> | undefined; onClose: () => void; onDone: () => void }) {
  const t = useTranslations("conditions.segments");
  const common = useTranslations("common.actions");
  const errorTexts = useTranslations("errors");
  const [name, setName] = useState(segment?.name ?? "");
  const [shared, setShared] = useState(segment?.shared ?? false);
  const [condition, setCondition] = useState<ConditionInput>(() => (segment ? normal(treeOf(segment.condition)) : NOTHING));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [create, creating] = useAct(CreateSegmentDocument);
  const [update, updating] = useAct(UpdateSegmentDocument);
  const [remove, removing] = useAct(DeleteSegmentDocument);
  const mayAnalyse = useCan("analysis:read");
  const mayChange = !segment || segment.abilities.includes("update");
  const nameError = errors.find(({ path }) => path === "input.name");
  const submit = async () => {
    const input = { name, shared, condition };
    const outcome = { quiet: ["BAD_USER_INPUT"], done: t("saved") };
    try {
      await (segment ? update({ id: segment.id, version: segment.version, input }, outcome) : create({ input }, outcome));
      onDone();
    } catch (failure) {
      setErrors(fieldErrors(failure));
    }
  };
  const discard = () => segment && window.confirm(t("deleteSure", { name: segment.name })) && remove({ id: segment.id }, { done: t("deleted") }).then(onDone, () => undefined);
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="sm">
        <TextInput label={t("name")} required maxLength={100} data-autofocus value={name} disabled={!mayChange} onChange={({ currentTarget }) => setName(currentTarget.value)} error={nameError && fieldText(nameError, errorTexts)} />
        <Checkbox label={t("shared")} checked={shared} disabled={!mayChange} onChange={({ currentTarget }) => setShared(currentTarget.checked)} />
        <section aria-label={t("who")} inert={!mayChange}>
          <Text size="sm" fw={600}>
            {t("who")}
          </Text>
          <ConditionBuilder
            type="Customer"
            value={condition}
            errors={errors}
            onChange={next => {
              setCondition(next);
              setErrors([]);
            }}
          />
        </section>
        <div className={styles.foot}>
          <Size condition={condition} />
          {segment && (
            <Group gap="md">
              <Anchor component={Link} href={`/customers?saved=${encodeURIComponent(segment.id)}`} size="sm">
                {t("open")}
              </Anchor>
              {mayAnalyse && (
                <Anchor component={Link} href={`/analysis/profiling?saved=${encodeURIComponent(segment.id)}`} size="sm">
                  {t("analyse")}
                </Anchor>
              )}
            </Group>
          )}
        </div>
        {!mayChange && <Text size="sm">{t("readOnly")}</Text>}
        <Group justify="flex-end">
          {segment?.abilities.includes("delete") && (
            <Button variant="subtle" color="bad" loading={removing} onClick={() => void discard()}>
              {t("delete")}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {common("cancel")}
          </Button>
          {mayChange && (
            <Button type="submit" loading={creating || updating}>
              {common("save")}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

/** How many customers meet the condition now, once it can be asked. */
function Size({ condition }: { condition: ConditionInput }) {
  const t = useTranslations("conditions.segments");
  const [asked] = useDebouncedValue(condition, 400);
  const complete = isComplete(asked);
  const { data, error, loading } = useQuery(SegmentSizeDocument, { variables: { condition: asked }, skip: !complete, fetchPolicy: "cache-and-network" });
  const count = data?.countCustomers;
  return (
    <Text size="sm" aria-live="polite">
      {!complete || error ? t("incomplete") : count === undefined || loading ? t("counting") : t("now", { count })}
    </Text>
  );
}
