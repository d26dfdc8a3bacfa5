import { PrivacyScreen } from "@/features/settings/privacy/PrivacyScreen";

export default function Page() {
  return <PrivacyScreen />;
}
