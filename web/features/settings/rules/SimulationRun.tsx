"use client";
import { Button, Loader } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ErrorState } from "@/components/state/ErrorState";
import { Notice } from "@/components/state/Notice";
import type { SimulationPartsFragment } from "@/generated/graphql";
import { isLate } from "@/lib/apollo/errors";
import type { LongQuery } from "@/lib/useLongQuery";
import { SimulationView } from "./SimulationView";
import styles from "./rules.module.css";

interface Props {
  state: LongQuery<unknown>;
  simulation: SimulationPartsFragment | undefined;
  again: () => void;
  stop: () => void;
}

/** A simulation from its start to its end: for how long it has been looking, what it found, or why it found nothing. */
export function SimulationRun({ state, simulation, again, stop }: Props) {
  const t = useTranslations("settings.rules.simulation");
  if (state.is === "running") return <Running stop={stop} />;
  if (state.is === "failed" && isLate(state.error)) return <Notice meaning="watch" title={t("late")} hint={t("lateHint")} action={<Button variant="default" size="compact-sm" onClick={again}>{t("again")}</Button>} />;
  if (state.is === "failed") return <ErrorState error={state.error} retry={again} />;
  if (simulation) return <SimulationView {...simulation} />;
  if (state.is !== "stopped") return null;
  return (
    <p className={styles.running} role="status">
      {t("stopped")}
      <Button variant="default" size="compact-sm" onClick={again}>
        {t("again")}
      </Button>
    </p>
  );
}

const SECOND = 1_000;

function Running({ stop }: { stop: () => void }) {
  const t = useTranslations("settings.rules.simulation");
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(each => each + 1), SECOND);
    return () => clearInterval(timer);
  }, []);
  return (
    <section className={styles.part} aria-label={t("title")} aria-busy>
      <div className={styles.running}>
        <Loader size={16} />
        <span role="timer">{t("running", { seconds })}</span>
        <Button variant="default" size="compact-sm" onClick={stop}>
          {t("cancel")}
        </Button>
      </div>
      <p className={styles.quiet}>{t("long")}</p>
    </section>
  );
}
