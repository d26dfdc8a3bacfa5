"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { CreateRuleDocument, type RuleKind } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import styles from "./rules.module.css";

const OFFERED: readonly RuleKind[] = [
  "LEAD_WITHOUT_FOLLOW_UPS", "NO_ORDER_TWO_MONTHS", "DEAL_ROTTING", "DEAL_PAST_CLOSE", "PAYMENT_DUE", "BIRTHDAY", "COMPLAINT_UNANSWERED",
  "STOCK_LOW", "OWNER_LEFT", "APPROVAL_WAITING", "APPROVAL_DECIDED", "NEW_LEAD_IN_TURN", "NEW_LEAD_LEAST_BUSY", "NEW_LEAD_TERRITORY", "ANNIVERSARY", "NEEDS_AFTER_VISIT", "CREDIT_EXCEEDED", "SATISFACTION_LOW", "CONTRACT_ENDING", "PROBABLY_GONE", "RATE_FALLING",
  "STAGE_NURTURING", "STAGE_MAINTAINED", "STAGE_AT_RISK", "STAGE_LOST", "STAGE_WON_BACK",
];

interface Props {
  /** Kinds that the company already has. */
  taken: readonly RuleKind[];
  onMade: () => void;
  /** Opens the editor with a template, to be changed first. */
  onAdapt: (kind: RuleKind) => void;
}

/** The templates of the trade that the company has not taken up; a new rule is off until it is switched on. */
export function TemplateGallery({ taken, onMade, onAdapt }: Props) {
  const t = useTranslations("settings.rules");
  const name = useTranslations("alerts.kind");
  const [create, making] = useAct(CreateRuleDocument);
  const offered = OFFERED.filter(kind => !taken.includes(kind));
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="templates">
      <h2 id="templates" className={styles.title}>
        {t("templates")}
      </h2>
      <ul className={styles.templates}>
        {offered.map(kind => (
          <li key={kind} className={styles.template}>
            <strong>{name(kind)}</strong>
            <p className={styles.about}>{t(`about.${kind}`)}</p>
            <div className={styles.tools}>
              <Button
                size="compact-sm"
                variant="default"
                disabled={making}
                aria-label={`${t("add")}: ${name(kind)}`}
                onClick={() => void create({ input: { kind, name: name(kind) } }, { done: t("added") }).then(onMade, () => undefined)}
              >
                {t("add")}
              </Button>
              <Button size="compact-sm" variant="subtle" aria-label={`${t("adapt")}: ${name(kind)}`} onClick={() => onAdapt(kind)}>
                {t("adapt")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
