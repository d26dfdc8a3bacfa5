"use client";
import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { DataList } from "@/components/list/DataList";
import { FilterChips } from "@/components/list/FilterChips";
import { SearchField } from "@/components/list/SearchField";
import { usePages } from "@/components/list/usePages";
import { PageHead } from "@/components/page/PageHead";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { PeopleCountDocument, PeopleDocument, TeamChoicesDocument } from "@/generated/graphql";
import { useUrlState } from "@/lib/url/useUrlState";
import { useCan } from "@/lib/viewer";
import { NO_FILTERS, peopleShape, peopleVariables, ROLES, type PeopleState } from "./peopleState";
import { PersonCard } from "./PersonCard";
import { usePeopleColumns } from "./usePeopleColumns";

const PersonPanel = dynamic(() => import("./PersonPanel"), { ssr: false });
const InviteDialog = dynamic(() => import("./InviteDialog"), { ssr: false });

/** Everybody who works here or did: found, filtered, opened beside the list, invited. */
export function PeopleScreen() {
  return useCan("user:update") ? <People /> : <ForbiddenState />;
}

function People() {
  const t = useTranslations("settings.people");
  const mayInvite = useCan("user:create");
  const [state, setState] = useUrlState<PeopleState>(peopleShape);
  const [inviting, setInviting] = useState(false);
  const columns = usePeopleColumns();
  const variables = peopleVariables(state);
  const result = useQuery(PeopleDocument, { variables });
  const count = useQuery(PeopleCountDocument, { variables: { filter: variables.filter } });
  const pages = usePages(result, (result.data ?? result.previousData)?.users);
  const reload = () => Promise.all([result.refetch(), count.refetch()]);
  const open = (id: string) => setState({ open: id }, { push: true });
  const total = (count.data ?? count.previousData)?.users.totalCount;
  return (
    <>
      <PageHead
        title={t("title")}
        detail={total === undefined ? "…" : t("count", { count: total })}
        actions={
          mayInvite && (
            <Button leftSection={<IconUserPlus size={16} />} onClick={() => setInviting(true)}>
              {t("invite.open")}
            </Button>
          )
        }
      />
      <PeopleFilters state={state} onChange={setState} />
      <DataList
        name="people"
        label={t("title")}
        {...pages}
        columns={columns}
        rowLabel={row => row.name}
        onOpen={row => open(row.id)}
        openId={state.open || undefined}
        card={row => <PersonCard person={row} />}
        onClearFilters={Object.keys(variables.filter).length > 0 ? () => setState(NO_FILTERS) : undefined}
      />
      {state.open && <PersonPanel key={state.open} id={state.open} onClose={() => setState({ open: "" })} />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} onInvited={id => void reload().then(() => open(id))} />}
    </>
  );
}

function PeopleFilters({ state, onChange }: { state: PeopleState; onChange: (changes: Partial<PeopleState>) => void }) {
  const t = useTranslations("settings.people");
  const roles = useTranslations("common.role");
  const { data } = useQuery(TeamChoicesDocument);
  const filters = [
    { label: t("field.role"), options: ROLES.map(value => ({ value, label: roles(value) })), value: state.role, onChange: (role: string[]) => onChange({ role: role as PeopleState["role"] }) },
    { label: t("field.team"), options: data?.teams.edges.map(({ node }) => ({ value: node.id, label: node.name })) ?? [], value: state.team, onChange: (team: string[]) => onChange({ team }) },
    {
      label: t("field.presence"),
      options: (["active", "left"] as const).map(value => ({ value, label: t(`presence.${value}`) })),
      value: state.presence,
      onChange: (presence: string[]) => onChange({ presence: presence as PeopleState["presence"] }),
      single: true,
    },
  ];
  return (
    <FilterChips filters={filters}>
      <SearchField label={t("search")} value={state.search} onChange={search => onChange({ search })} />
    </FilterChips>
  );
}
