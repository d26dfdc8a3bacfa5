import { ConditionTexts } from "@/components/condition/ConditionTexts";
import { SegmentsScreen } from "@/features/segments/SegmentsScreen";
import { loadConditionMessages } from "@/lib/i18n/condition-messages";
import { readLocale } from "@/lib/server/session";

export default async function SegmentsPage() {
  return (
    <ConditionTexts messages={await loadConditionMessages(await readLocale())}>
      <SegmentsScreen />
    </ConditionTexts>
  );
}
