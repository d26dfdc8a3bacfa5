import { TeamsScreen } from "@/features/settings/teams/TeamsScreen";

export default function Page() {
  return <TeamsScreen />;
}
