"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { PageHead } from "@/components/page/PageHead";
import { ErrorState } from "@/components/state/ErrorState";
import { ForbiddenState } from "@/components/state/ForbiddenState";
import { RulesDocument } from "@/generated/graphql";
import { useCan } from "@/lib/viewer";
import { RuleCard } from "./RuleCard";
import { TemplateGallery } from "./TemplateGallery";
import styles from "./rules.module.css";

/** What the company is alerted to and what is done by itself: the rules it has, and those of the trade it may take up. */
export function RulesScreen() {
  return useCan("rule:update") ? <Rules /> : <ForbiddenState />;
}

function Rules() {
  const t = useTranslations("settings.rules");
  const { data, error, refetch } = useQuery(RulesDocument);
  return (
    <>
      <PageHead title={t("title")} detail={t("detail")} />
      <div className={styles.screen}>
        {error && !data && <ErrorState error={error} retry={refetch} />}
        {!data && !error && <Skeleton height={320} />}
        {data && (
          <>
            <ul className={styles.rules} aria-label={t("title")}>
              {data.rules.map(rule => (
                <RuleCard key={rule.id} rule={rule} />
              ))}
            </ul>
            <TemplateGallery taken={data.rules.map(({ kind }) => kind)} onMade={() => void refetch()} />
          </>
        )}
      </div>
    </>
  );
}
