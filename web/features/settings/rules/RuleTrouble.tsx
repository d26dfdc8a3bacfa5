"use client";
import { useTranslations } from "next-intl";
import { Mark } from "@/components/text/Mark";
import type { RulePartsFragment } from "@/generated/graphql";
import styles from "./rules.module.css";

/** What keeps a rule from doing what it says, and what to do about it; nothing where nothing does. */
export function RuleTrouble({ rule }: { rule: RulePartsFragment }) {
  const t = useTranslations("settings.rules");
  const { trouble, owner } = rule;
  if (!trouble) return null;
  const remedy = remedyOf(rule);
  return (
    <p className={styles.trouble} role="note">
      <Mark meaning="watch">{t(`trouble.${trouble}`)}</Mark>
      <span>{remedy === "ASK" ? t("remedy.ASK", { name: owner?.name ?? "" }) : t(`remedy.${remedy}`)}</span>
    </p>
  );
}

/** Who may not change a rule asks somebody; rules of templates say what their template does, so that only a copy can be another person's. */
function remedyOf({ trouble, kind, owner, abilities }: RulePartsFragment) {
  if (!abilities.includes("update")) return owner && trouble !== "OWNER_LEFT" ? "ASK" : "ASK_ADMINISTRATOR";
  if (trouble === "MESSAGE") return "MESSAGE";
  if (kind !== "OWN") return "COPY";
  return trouble === "SEGMENT_GONE" ? "CHANGE" : "TAKE_OVER";
}
