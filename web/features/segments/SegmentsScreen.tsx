"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { DataList } from "@/components/list/DataList";
import { usePages } from "@/components/list/usePages";
import { PageHead } from "@/components/page/PageHead";
import { EmptyState } from "@/components/state/EmptyState";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { SegmentsDocument } from "@/generated/graphql";
import { text } from "@/lib/url/codecs";
import { useUrlState } from "@/lib/url/useUrlState";
import { useCan } from "@/lib/viewer";
import { SegmentCard } from "./SegmentCard";
import { useSegmentColumns } from "./useSegmentColumns";

const SegmentDialog = dynamic(() => import("./SegmentDialog"), { ssr: false });

const shape = { open: text() };

/** What stands for a segment that is being made in the address. */
const NEW = "new";

/** The segments of customers that the viewer has made or the team shares. */
export function SegmentsScreen() {
  return useCan("segment:read") ? <Segments /> : <ForbiddenState />;
}

function Segments() {
  const t = useTranslations("conditions.segments");
  const [state, setState] = useUrlState<{ open: string }>(shape);
  const result = useQuery(SegmentsDocument, { variables: { first: 50 } });
  const pages = usePages(result, (result.data ?? result.previousData)?.segments);
  const columns = useSegmentColumns();
  const open = (id: string) => setState({ open: id }, { push: true });
  const add = useCan("segment:create") && (
    <Button size="compact-md" leftSection={<IconPlus size={16} />} onClick={() => open(NEW)}>
      {t("add")}
    </Button>
  );
  const close = () => setState({ open: "" });
  const done = () => {
    close();
    void result.refetch();
  };
  return (
    <>
      <PageHead title={t("title")} actions={add} />
      <DataList
        name="segments"
        label={t("title")}
        {...pages}
        columns={columns}
        rowLabel={row => row.name}
        onOpen={row => open(row.id)}
        openId={state.open || undefined}
        card={row => <SegmentCard segment={row} />}
        empty={<EmptyState title={t("empty")} hint={t("emptyHint")} action={add} />}
      />
      {state.open && <SegmentDialog key={state.open} id={state.open === NEW ? undefined : state.open} onClose={close} onDone={done} />}
    </>
  );
}
