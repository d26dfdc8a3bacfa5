"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { DataList } from "@/components/list/DataList";
import { usePages } from "@/components/list/usePages";
import { PageHead } from "@/components/page/PageHead";
import { EmptyState } from "@/components/state/EmptyState";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { WebhooksDocument } from "@/generated/graphql";
import { text } from "@/lib/url/codecs";
import { useUrlState } from "@/lib/url/useUrlState";
import { useCan } from "@/lib/viewer";
import { useWebhookColumns } from "./useWebhookColumns";
import { WebhookCard } from "./WebhookCard";

const WebhookPanel = dynamic(() => import("./WebhookPanel"), { ssr: false });
const NewWebhookDialog = dynamic(() => import("./NewWebhookDialog"), { ssr: false });

const shape = { open: text() };

/** Other systems that are told of what happens. */
export function WebhooksScreen() {
  return useCan("webhook:create") ? <Webhooks /> : <ForbiddenState />;
}

function Webhooks() {
  const t = useTranslations("settings.webhooks");
  const [state, setState] = useUrlState<{ open: string }>(shape);
  const [making, setMaking] = useState(false);
  const columns = useWebhookColumns();
  const result = useQuery(WebhooksDocument, { variables: { first: 50 }, fetchPolicy: "cache-and-network" });
  const pages = usePages(result, (result.data ?? result.previousData)?.webhooks);
  const chosen = pages.rows?.find(({ id }) => id === state.open);
  const add = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setMaking(true)}>
      {t("new.open")}
    </Button>
  );
  return (
    <>
      <PageHead title={t("title")} detail={t("lead")} actions={add} />
      <DataList
        name="webhooks"
        label={t("title")}
        {...pages}
        columns={columns}
        rowLabel={row => row.name}
        onOpen={row => setState({ open: row.id }, { push: true })}
        openId={state.open || undefined}
        card={row => <WebhookCard webhook={row} />}
        empty={<EmptyState title={t("empty.title")} hint={t("empty.hint")} action={add} />}
      />
      {chosen && <WebhookPanel key={chosen.id} webhook={chosen} onChanged={() => void result.refetch()} onClose={() => setState({ open: "" })} />}
      {making && <NewWebhookDialog onClose={() => setMaking(false)} onMade={() => void result.refetch()} />}
    </>
  );
}
