import { AlertsScreen } from "@/features/alerts/AlertsScreen";

export default function AlertsPage() {
  return <AlertsScreen />;
}
