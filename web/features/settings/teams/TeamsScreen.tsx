"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { PageHead } from "@/components/page/PageHead";
import { EmptyState } from "@/components/state/EmptyState";
import { ErrorState } from "@/components/state/ErrorState";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { TeamsDocument } from "@/generated/graphql";
import { text } from "@/lib/url/codecs";
import { useUrlState } from "@/lib/url/useUrlState";
import { useCan } from "@/lib/viewer";
import { TeamTree } from "./TeamTree";

const TeamPanel = dynamic(() => import("./TeamPanel"), { ssr: false });
const NewTeamDialog = dynamic(() => import("./NewTeamDialog"), { ssr: false });
const shape = { open: text() };

/** The teams as a tree: formed, renamed, led, moved, taken away. */
export function TeamsScreen() {
  return useCan("team:update") ? <Teams /> : <ForbiddenState />;
}

function Teams() {
  const t = useTranslations("settings.teams");
  const mayCreate = useCan("team:create");
  const [{ open }, setState] = useUrlState<{ open: string }>(shape);
  const [below, setBelow] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(TeamsDocument);
  const teams = data?.teams.edges.map(({ node }) => node);
  const chosen = teams?.find(({ id }) => id === open);
  const add = mayCreate && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setBelow("")}>
      {t("new.open")}
    </Button>
  );
  return (
    <>
      <PageHead title={t("title")} detail={teams ? t("count", { count: teams.length }) : "…"} actions={add} />
      {error && !teams && <ErrorState error={error} retry={() => refetch()} />}
      {teams?.length === 0 && <EmptyState title={t("empty")} action={add} />}
      {teams && teams.length > 0 && <TeamTree teams={teams} openId={open} onOpen={id => setState({ open: id }, { push: true })} />}
      {teams && chosen && <TeamPanel key={open} team={chosen} teams={teams} onBelow={() => setBelow(open)} onGone={() => (setState({ open: "" }), refetch())} onClose={() => setState({ open: "" })} />}
      {teams && below !== null && (
        <NewTeamDialog
          teams={teams}
          parentId={below}
          onClose={() => setBelow(null)}
          onCreated={id => void refetch().then(() => (setBelow(null), setState({ open: id }, { push: true })))}
        />
      )}
    </>
  );
}
