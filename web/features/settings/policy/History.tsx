"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Skeleton, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { SidePanel } from "@/components/page/SidePanel";
import { ErrorState } from "@/components/state/ErrorState";
import { Person } from "@/components/text/Person";
import { When } from "@/components/text/When";
import { PolicyVersionsDocument, RestorePolicyVersionDocument } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useCan } from "@/lib/viewer";
import { ChangeLines } from "./ChangeLines";
import styles from "./policy.module.css";

const PAGE = 20;

/** What the policy was: who changed it when and why, and back to any of it. */
export default function History({ version, onClose }: { version: number; onClose: () => void }) {
  const t = useTranslations("settings.policy.history");
  const actions = useTranslations("common.actions");
  const { data, error, refetch, fetchMore } = useQuery(PolicyVersionsDocument, { variables: { first: PAGE }, fetchPolicy: "cache-and-network" });
  const versions = data?.policyVersions.edges.map(({ node }) => node) ?? [];
  const { hasNextPage, endCursor } = data?.policyVersions.pageInfo ?? {};
  return (
    <SidePanel title={t("title")} onClose={onClose}>
      {error && !data && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton height={120} />}
      <ol className={styles.versions}>
        {versions.map(each => (
          <li key={each.id}>
            <div className={styles.versionHead}>
              <strong>{t("number", { number: each.number })}</strong>
              <When at={each.at} />
            </div>
            {each.author && <Person user={each.author} />}
            <p>{each.comment}</p>
            <details>
              <summary>{t("changes", { count: each.changes.length })}</summary>
              <ChangeLines changes={each.changes} />
            </details>
            {each.number !== version && <Restore version={version} number={each.number} />}
          </li>
        ))}
        {data && !hasNextPage && (
          <li>
            <strong>{t("shipped")}</strong>
            {version !== 0 && <Restore version={version} number={0} />}
          </li>
        )}
      </ol>
      {hasNextPage && (
        <Button variant="subtle" onClick={() => void fetchMore({ variables: { first: PAGE, after: endCursor ?? null } })}>
          {actions("more")}
        </Button>
      )}
    </SidePanel>
  );
}

/** Asks why, then puts a version in force again. */
function Restore({ version, number }: { version: number; number: number }) {
  const t = useTranslations("settings.policy.history");
  const [asking, setAsking] = useState(false);
  const [comment, setComment] = useState("");
  const [restore, busy] = useAct(RestorePolicyVersionDocument);
  const may = useCan("policy:update");
  if (!may) return null;
  if (!asking) {
    return (
      <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
        {t("restore")}
      </Button>
    );
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await restore({ version, input: { number, comment } }, { done: t("restored") }).catch(() => undefined);
  };
  return (
    <form className={styles.restore} onSubmit={event => void submit(event)}>
      <TextInput label={t("why")} required maxLength={500} autoFocus value={comment} onChange={event => setComment(event.currentTarget.value)} />
      <Button type="submit" size="compact-sm" loading={busy} disabled={comment.trim() === ""}>
        {t("restore")}
      </Button>
    </form>
  );
}
