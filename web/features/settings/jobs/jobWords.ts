import { useTranslations } from "next-intl";
import type { JobRunOutcome } from "@/generated/graphql";

export const OUTCOMES: Record<JobRunOutcome, "good" | "bad" | "watch" | "info"> = { DONE: "good", FAILED: "bad", LOST: "watch", SKIPPED: "info" };

const NAMED = ["rules", "due-times", "contracts", "receipts", "webhooks", "webhook-pruning", "warehouse-check", "customer-figures", "backups", "mail", "notifications", "messages", "message-pruning"] as const;

/** What a job is called; one that has no words yet shows its own name. */
export function useJobName(): (name: string) => string {
  const t = useTranslations("settings.jobs");
  return name => {
    const known = NAMED.find(job => job === name);
    return known ? t(`name.${known}`) : name;
  };
}
