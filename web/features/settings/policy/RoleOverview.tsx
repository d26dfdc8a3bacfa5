"use client";
import { UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SearchField } from "@/components/list/SearchField";
import { EmptyState } from "@/components/state/EmptyState";
import type { Role } from "@/generated/graphql";
import { grantOf, groupRight, type Draft } from "./draft";
import type { GrantableType } from "./Matrix";
import { usePolicyWords } from "./usePolicyWords";
import styles from "./policy.module.css";

interface Props {
  role: Role;
  types: GrantableType[];
  draft: Draft;
  onOpen: (type: string) => void;
}

/** One role at a glance: what it may do with every type, and what it does not see there. */
export function RoleOverview({ role, types, draft, onOpen }: Props) {
  const t = useTranslations("settings.policy");
  const { word } = usePolicyWords();
  const [search, setSearch] = useState("");
  if (draft[role]?.everything) return <EmptyState title={t("everything")} hint={t("everythingHint")} />;
  const wanted = types.filter(({ type }) => `${type} ${word("types", type)}`.toLowerCase().includes(search.toLowerCase()));
  return (
    <>
      <div className={styles.search}>
        <SearchField label={t("findType")} value={search} onChange={setSearch} />
      </div>
      <ul className={styles.types}>
        {wanted.map(({ type, groups }) => {
          const grant = grantOf(draft, role, type);
          const verbs = Object.entries(grant.verbs).map(([verb, { rows }]) => `${word("verbs", verb)}: ${t(`rows.${rows}`)}`);
          const less = groups.filter(({ name }) => verbs.length > 0 && ["HIDDEN", "MASKED"].includes(groupRight(grant, name)));
          return (
            <li key={type}>
              <UnstyledButton className={styles.type} onClick={() => onOpen(type)}>
                <strong>{word("types", type)}</strong>
                <span className={verbs.length === 0 ? styles.quiet : undefined}>{verbs.length === 0 ? t("nothing") : verbs.join(" · ")}</span>
                {less.length > 0 && <span className={styles.quiet}>{less.map(({ name }) => `${word("groups", name)}: ${t(`rights.${groupRight(grant, name)}`)}`).join(" · ")}</span>}
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </>
  );
}
