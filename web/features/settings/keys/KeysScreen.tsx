"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { DataList } from "@/components/list/DataList";
import { FilterChips } from "@/components/list/FilterChips";
import { usePages } from "@/components/list/usePages";
import { PageHead } from "@/components/page/PageHead";
import { EmptyState } from "@/components/state/EmptyState";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { KeysDocument } from "@/generated/graphql";
import { oneOf, text } from "@/lib/url/codecs";
import { useUrlState } from "@/lib/url/useUrlState";
import { useCan } from "@/lib/viewer";
import { KeyCard } from "./KeyCard";
import { useKeyColumns } from "./useKeyColumns";

const KeyPanel = dynamic(() => import("./KeyPanel"), { ssr: false });
const NewKeyDialog = dynamic(() => import("./NewKeyDialog"), { ssr: false });

const WHICH = ["usable", "all"] as const;
const shape = { which: oneOf(WHICH, "usable"), open: text() };

/** API keys: those that can be used, unless the address says otherwise. */
export function KeysScreen() {
  return useCan("apiKey:create") ? <Keys /> : <ForbiddenState />;
}

function Keys() {
  const t = useTranslations("settings.keys");
  const [state, setState] = useUrlState<{ which: (typeof WHICH)[number]; open: string }>(shape);
  const [making, setMaking] = useState(false);
  const columns = useKeyColumns();
  const filter = state.which === "usable" ? { usable: true } : {};
  const result = useQuery(KeysDocument, { variables: { first: 50, filter }, fetchPolicy: "cache-and-network" });
  const pages = usePages(result, (result.data ?? result.previousData)?.apiKeys);
  const chosen = pages.rows?.find(({ id }) => id === state.open);
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
      {t("new.open")}
    </Button>
  );
  const which = { label: t("which.label"), options: WHICH.map(value => ({ value, label: t(`which.${value}`) })), value: [state.which], onChange: ([value]: string[]) => setState({ which: value === "all" ? "all" : "usable" }), single: true };
  return (
    <>
      <PageHead title={t("title")} detail={t("lead")} actions={add} />
      <FilterChips filters={[which]} />
      <DataList
        name="keys"
        label={t("title")}
        {...pages}
        columns={columns}
        rowLabel={row => row.name}
        onOpen={row => setState({ open: row.id }, { push: true })}
        openId={state.open || undefined}
        card={row => <KeyCard apiKey={row} />}
        empty={<EmptyState title={t("empty.title")} hint={t("empty.hint")} action={add} />}
      />
      {chosen && <KeyPanel key={chosen.id} apiKey={chosen} onClose={() => setState({ open: "" })} />}
      {making && <NewKeyDialog onClose={() => setMaking(false)} onMade={() => void result.refetch()} />}
    </>
  );
}
