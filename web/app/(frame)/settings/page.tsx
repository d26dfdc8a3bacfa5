import { SettingsHome } from "@/features/settings/SettingsHome";

export default function Page() {
  return <SettingsHome />;
}
