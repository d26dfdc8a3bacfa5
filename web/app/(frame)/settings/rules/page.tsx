import { ConditionTexts } from "@/components/condition/ConditionTexts";
import { RulesScreen } from "@/features/settings/rules/RulesScreen";
import { loadConditionMessages } from "@/lib/i18n/condition-messages";
import { readLocale } from "@/lib/server/session";

export default async function Page() {
  return (
    <ConditionTexts messages={await loadConditionMessages(await readLocale())}>
      <RulesScreen />
    </ConditionTexts>
  );
}
