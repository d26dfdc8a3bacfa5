import { RulesScreen } from "@/features/settings/rules/RulesScreen";

export default function Page() {
  return <RulesScreen />;
}
