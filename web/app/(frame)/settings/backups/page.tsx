import { BackupsScreen } from "@/features/settings/backups/BackupsScreen";

export default function Page() {
  return <BackupsScreen />;
}
