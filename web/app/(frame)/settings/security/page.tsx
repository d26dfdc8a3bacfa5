import { SecurityScreen } from "@/features/settings/security/SecurityScreen";

export default function Page() {
  return <SecurityScreen />;
}
