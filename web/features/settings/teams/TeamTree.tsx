"use client";
import { useTranslations } from "next-intl";
import { useRef, useState, type KeyboardEvent } from "react";
import { Person } from "@/components/text/Person";
import type { TeamPartsFragment } from "@/generated/graphql";
import { cssVariables } from "@/lib/cssVariables";
import { branches } from "./tree";
import styles from "./teams.module.css";

interface Props {
  teams: readonly TeamPartsFragment[];
  openId: string;
  onOpen: (id: string) => void;
}

/** The whole tree, which is short enough to stand open: arrow keys go through it, Enter opens a team. */
export function TeamTree({ teams, openId, onOpen }: Props) {
  const t = useTranslations("settings.teams");
  const tree = branches(teams);
  const [at, setAt] = useState(openId || tree[0]?.team.id);
  const ref = useRef<HTMLUListElement>(null);
  const active = tree.findIndex(({ team }) => team.id === at);
  const go = (index: number) => {
    const branch = tree[Math.min(Math.max(index, 0), tree.length - 1)];
    if (!branch) return;
    setAt(branch.team.id);
    ref.current?.querySelector<HTMLElement>(`[data-team="${branch.team.id}"]`)?.focus();
  };
  const parentOf = (index: number) => tree.findIndex(({ team }) => team.id === tree[index]?.team.parent?.id);
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, () => void> = {
      ArrowDown: () => go(active + 1),
      ArrowUp: () => go(active - 1),
      ArrowRight: () => (tree[active + 1]?.level ?? 0) > (tree[active]?.level ?? 0) && go(active + 1),
      ArrowLeft: () => parentOf(active) >= 0 && go(parentOf(active)),
      Home: () => go(0),
      End: () => go(tree.length - 1),
      Enter: () => at && onOpen(at),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };
  return (
    <ul ref={ref} className={styles.tree} role="tree" aria-label={t("title")} onKeyDown={onKeyDown}>
      {tree.map(({ team, level }, index) => (
        <li
          key={team.id}
          role="treeitem"
          aria-level={level}
          aria-selected={team.id === openId}
          tabIndex={index === Math.max(active, 0) ? 0 : -1}
          data-team={team.id}
          className={styles.row}
          style={cssVariables({ "--level": level })}
          onFocus={() => setAt(team.id)}
          onClick={() => onOpen(team.id)}
        >
          <span className={styles.name}>{team.name}</span>
          <span className={styles.manager}>
            <Person user={team.manager} />
          </span>
          <span className={styles.count}>{t("members", { count: team.members?.totalCount ?? 0 })}</span>
        </li>
      ))}
    </ul>
  );
}
