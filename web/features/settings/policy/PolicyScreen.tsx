"use client";
import { useQuery } from "@apollo/client/react";
import { Button, NativeSelect, Skeleton } from "@mantine/core";
import { IconEye, IconHistory } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState } from "react";
import { PageHead } from "@/components/page/PageHead";
import { ErrorState } from "@/components/state/ErrorState";
import { PolicyDocument, type PolicyPartsFragment } from "@/generated/graphql";
import { oneOf, text } from "@/lib/url/codecs";
import { useUrlState } from "@/lib/url/useUrlState";
import { useCan } from "@/lib/viewer";
import { changesBetween, draftOf, type Draft } from "./draft";
import { Matrix } from "./Matrix";
import { RoleOverview } from "./RoleOverview";
import { usePolicyWords } from "./usePolicyWords";
import styles from "./policy.module.css";

const SaveDialog = dynamic(() => import("./SaveDialog"), { ssr: false });
const History = dynamic(() => import("./History"), { ssr: false });
const SeeAs = dynamic(() => import("./SeeAs"), { ssr: false });

const shape = { type: text(), role: text(), side: oneOf(["", "history", "seeAs"], "") };

/** Who may do what: the policy as a matrix, its history, and the system through somebody's eyes. */
export function PolicyScreen() {
  const { data, error, refetch } = useQuery(PolicyDocument);
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton height={420} m={16} />;
  return <Editor key={data.policy.version} policy={data.policy} refetch={() => void refetch()} />;
}

function Editor({ policy, refetch }: { policy: PolicyPartsFragment; refetch: () => void }) {
  const t = useTranslations("settings.policy");
  const roleName = useTranslations("common.role");
  const { word } = usePolicyWords();
  const canEdit = useCan("policy:update");
  const [state, setState] = useUrlState(shape);
  const [before] = useState(() => draftOf(policy));
  const [draft, setDraft] = useState<Draft>(before);
  const [saving, setSaving] = useState(false);
  const changes = changesBetween(before, draft);
  const types = [...policy.types].sort((a, b) => word("types", a.type).localeCompare(word("types", b.type)));
  const type = policy.types.find(each => each.type === state.type) ?? (state.role ? undefined : policy.types.find(each => each.type === "Customer"));
  const roles = policy.roles.map(({ role }) => role).filter(role => !state.role || role === state.role);
  const role = state.role ? roles[0] : undefined;
  const actions = (
    <>
      <Button variant="subtle" leftSection={<IconHistory size={16} />} onClick={() => setState({ side: "history" }, { push: true })}>
        {t("history.title")}
      </Button>
      {canEdit && (
        <Button variant="default" leftSection={<IconEye size={16} />} onClick={() => setState({ side: "seeAs" }, { push: true })}>
          {t("seeAs.title")}
        </Button>
      )}
    </>
  );
  return (
    <>
      <PageHead title={t("title")} detail={policy.version === 0 ? t("shipped") : t("version", { number: policy.version })} actions={actions} />
      <div className={styles.choices}>
        <NativeSelect
          label={t("type")}
          value={type?.type ?? ""}
          onChange={event => setState({ type: event.currentTarget.value })}
          data={[...(role ? [{ value: "", label: t("allTypes") }] : []), ...types.map(each => ({ value: each.type, label: word("types", each.type) }))]}
        />
        <NativeSelect
          label={t("role")}
          value={state.role}
          onChange={event => setState({ role: event.currentTarget.value })}
          data={[{ value: "", label: t("allRoles") }, ...policy.roles.map(each => ({ value: each.role, label: roleName(each.role) }))]}
        />
        {changes.length > 0 && (
          <div className={styles.pending} role="status">
            <span>{t("changed", { count: changes.length })}</span>
            <Button variant="subtle" onClick={() => setDraft(before)}>
              {t("discard")}
            </Button>
            <Button onClick={() => setSaving(true)}>{t("review")}</Button>
          </div>
        )}
      </div>
      {type && <Matrix type={type} roles={roles} draft={draft} before={before} onChange={canEdit ? setDraft : undefined} />}
      {!type && role && <RoleOverview role={role} types={types} draft={draft} onOpen={name => setState({ type: name }, { push: true })} />}
      {saving && <SaveDialog version={policy.version} before={before} after={draft} onClose={() => setSaving(false)} onConflict={refetch} />}
      {state.side === "history" && <History version={policy.version} onClose={() => setState({ side: "" })} />}
      {state.side === "seeAs" && <SeeAs types={types.map(each => each.type)} onClose={() => setState({ side: "" })} />}
    </>
  );
}
