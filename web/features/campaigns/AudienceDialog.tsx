"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Group, Modal, MultiSelect, NumberInput, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AddCampaignAudienceDocument, AudienceOptionsDocument, AudienceSizeDocument, type CustomerFilter } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";

const LEVELS = ["A", "B", "C", "D"] as const;
const PARTS = ["level", "segment", "region", "source", "industry", "tagId"] as const;
type Part = (typeof PARTS)[number];

/** Chooses whom a campaign addresses, by what customers are, and how many are held out to compare with. */
export default function AudienceDialog({ campaignId, onClose, onDone }: { campaignId: string; onClose: () => void; onDone: () => void }) {
  const t = useTranslations("campaigns");
  const common = useTranslations("common");
  const { count } = useFormats();
  const { data } = useQuery(AudienceOptionsDocument);
  const [chosen, setChosen] = useState<Partial<Record<Part, string[]>>>({});
  const [held, setHeld] = useState<number | string>(10);
  const filter = Object.fromEntries(Object.entries(chosen).filter(([, values]) => values.length > 0)) as CustomerFilter;
  const size = useQuery(AudienceSizeDocument, { variables: { filter } });
  const total = (size.data ?? size.previousData)?.customers.totalCount;
  const [add, busy] = useAct(AddCampaignAudienceDocument);
  const facets = data?.customerFacets;
  const options: Record<Part, { value: string; label: string }[]> = {
    level: LEVELS.map(level => ({ value: level, label: common("level.name", { level }) })),
    segment: plain(facets?.segments),
    region: plain(facets?.regions),
    source: plain(facets?.sources),
    industry: plain(facets?.industries),
    tagId: data?.tags.edges.map(({ node }) => ({ value: node.id, label: node.name })) ?? [],
  };
  const submit = () => add({ id: campaignId, input: { filter, holdOutShare: Number(held) / 100 } }, { done: t("audienceAdded") }).then(onDone, () => undefined);
  return (
    <Modal opened onClose={onClose} title={t("addAudience")} size="lg">
      <Stack gap="sm">
        {PARTS.filter(part => options[part].length > 0).map(part => (
          <MultiSelect key={part} label={t(`audience.${part}`)} data={options[part]} value={chosen[part] ?? []} onChange={values => setChosen({ ...chosen, [part]: values })} placeholder={chosen[part]?.length ? undefined : t("any")} clearable searchable />
        ))}
        <NumberInput label={t("holdOut")} description={t("holdOutHint")} value={held} onChange={setHeld} min={0} max={90} suffix=" %" allowDecimal={false} />
        <Text size="sm" aria-live="polite">
          {total === undefined ? "…" : t("audienceSize", { customers: count(total), held: count(Math.round((total * Number(held)) / 100)) })}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {common("actions.cancel")}
          </Button>
          <Button loading={busy} disabled={!total || held === ""} onClick={() => void submit()}>
            {t("addAudience")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const plain = (values: readonly string[] | undefined) => values?.map(value => ({ value, label: value })) ?? [];
