"use client";
import { useQuery } from "@apollo/client/react";
import { NativeSelect, Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SidePanel } from "@/components/page/SidePanel";
import { UserPicker } from "@/components/pickers/UserPicker";
import { ErrorState } from "@/components/state/ErrorState";
import { ViewAsDocument, type PickUsersQuery, type ViewAsQuery } from "@/generated/graphql";
import { usePolicyWords } from "./usePolicyWords";
import styles from "./policy.module.css";

type PickedUser = PickUsersQuery["users"]["edges"][number]["node"];

/** The system through somebody's eyes: what they may do with a type, each field, and the first records as they get them. */
export default function SeeAs({ types, onClose }: { types: string[]; onClose: () => void }) {
  const t = useTranslations("settings.policy.seeAs");
  const { word } = usePolicyWords();
  const [user, setUser] = useState<Pick<PickedUser, "id" | "name"> | null>(null);
  const [type, setType] = useState("Customer");
  const { data, error, refetch } = useQuery(ViewAsDocument, { variables: { userId: user?.id ?? "", type }, skip: !user, fetchPolicy: "network-only" });
  return (
    <SidePanel title={t("title")} onClose={onClose}>
      <p className={styles.hint}>{t("hint")}</p>
      <UserPicker label={t("person")} value={user} onChange={setUser} />
      <NativeSelect mt={8} label={t("type")} value={type} onChange={event => setType(event.currentTarget.value)} data={types.map(each => ({ value: each, label: word("types", each) }))} />
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {user && !data && !error && <Skeleton height={160} mt={16} />}
      {data && <Seen view={data.viewAs} type={type} />}
    </SidePanel>
  );
}

function Seen({ view, type }: { view: ViewAsQuery["viewAs"]; type: string }) {
  const t = useTranslations("settings.policy");
  const roleName = useTranslations("common.role");
  const { word } = usePolicyWords();
  const seen = view.types.find(each => each.type === type);
  const columns = view.rows[0]?.cells.map(({ field }) => field).filter(field => field !== "id") ?? [];
  return (
    <div className={styles.seen}>
      <p>
        <strong>{view.user.name}</strong> · {roleName(view.user.role)}
      </p>
      <p>{seen ? seen.verbs.map(verb => word("verbs", verb)).join(" · ") : t("seeAs.nothing")}</p>
      {seen && seen.fields.length > 0 && (
        <ul className={styles.rights}>
          {seen.fields.map(({ name, right }) => (
            <li key={name} data-right={right}>
              <code>{name}</code> {t(`rights.${right}`)}
            </li>
          ))}
        </ul>
      )}
      {seen && view.rows.length === 0 && <p className={styles.quiet}>{t("seeAs.noRows")}</p>}
      {view.rows.length > 0 && (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={t("seeAs.rows")}>
          <table className={styles.rows}>
            <thead>
              <tr>
                {columns.map(column => (
                  <th key={column} scope="col">
                    <code>{column}</code>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.rows.map(row => (
                <tr key={row.id}>
                  {columns.map(column => (
                    <td key={column}>{plain(row.cells.find(({ field }) => field === column)?.value)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

/** JSON as a person reads it. */
function plain(json: string | undefined): string {
  const value: unknown = JSON.parse(json ?? "null");
  if (value === null) return "—";
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "object") return Object.values(value).join(" ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
