"use client";
import { UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import type { PolicyPartsFragment, Role } from "@/generated/graphql";
import { ESSENTIALS, edited, grantOf, groupRight, type Draft } from "./draft";
import { ReachCell } from "./ReachCell";
import { RightCell } from "./RightCell";
import { usePolicyWords } from "./usePolicyWords";
import styles from "./policy.module.css";

export type GrantableType = PolicyPartsFragment["types"][number];

interface Props {
  type: GrantableType;
  roles: Role[];
  draft: Draft;
  before: Draft;
  /** Left out for who may only look. */
  onChange: ((draft: Draft) => void) | undefined;
}

/** One type: its verbs with the rows they reach, and its fields in groups, for every role. */
export function Matrix({ type, roles, draft, before, onChange }: Props) {
  const t = useTranslations("settings.policy");
  const roleName = useTranslations("common.role");
  const { word } = usePolicyWords();
  const [opened, setOpened] = useState<readonly string[]>([]);
  const toggle = (group: string) => setOpened(opened.includes(group) ? opened.filter(each => each !== group) : [...opened, group]);
  const cells = (render: (role: Role) => ReactNode) => roles.map(role => <td key={role}>{draft[role]?.everything ? <Everything /> : render(role)}</td>);

  const right = (role: Role, part: "groups" | "fields", name: string, group: string) => {
    const [grant, old] = [grantOf(draft, role, type.type), grantOf(before, role, type.type)];
    const own = part === "groups" ? groupRight(grant, name) : (grant.fields[name] ?? null);
    const was = part === "groups" ? groupRight(old, name) : (old.fields[name] ?? null);
    return (
      <RightCell
        label={`${roleName(role)}: ${part === "groups" ? word("groups", name) : name}`}
        value={own}
        inherited={part === "fields" ? groupRight(grant, group) : undefined}
        essential={group === ESSENTIALS}
        changed={own !== was}
        onChange={onChange && Object.keys(grant.verbs).length > 0 ? next => onChange(edited(draft, role, type.type, part, name, next)) : undefined}
      />
    );
  };

  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={word("types", type.type)}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{word("types", type.type)}</th>
            {roles.map(role => (
              <th key={role} scope="col">
                {roleName(role)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {type.verbs.map(verb => (
            <tr key={verb}>
              <th scope="row">{word("verbs", verb)}</th>
              {cells(role => (
                <ReachCell
                  label={`${roleName(role)}: ${word("verbs", verb)}`}
                  value={grantOf(draft, role, type.type).verbs[verb] ?? null}
                  before={grantOf(before, role, type.type).verbs[verb] ?? null}
                  type={type.type}
                  conditions={type.conditions}
                  onChange={onChange && (next => onChange(edited(draft, role, type.type, "verbs", verb, next)))}
                />
              ))}
            </tr>
          ))}
        </tbody>
        {type.groups.map(({ name, fields }) => (
          <tbody key={name}>
            <tr className={styles.group}>
              <th scope="row">
                <UnstyledButton className={styles.fold} aria-expanded={opened.includes(name)} onClick={() => toggle(name)}>
                  {opened.includes(name) ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
                  {word("groups", name)}
                  <span className={styles.count}>{t("fields", { count: fields.length })}</span>
                </UnstyledButton>
              </th>
              {cells(role => right(role, "groups", name, name))}
            </tr>
            {opened.includes(name) &&
              fields.map(field => (
                <tr key={field} className={styles.field}>
                  <th scope="row">
                    <code>{field}</code>
                  </th>
                  {cells(role => right(role, "fields", field, name))}
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Everything() {
  const t = useTranslations("settings.policy");
  return <span className={styles.quiet}>{t("everything")}</span>;
}
