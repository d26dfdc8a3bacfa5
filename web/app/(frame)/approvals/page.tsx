import { ApprovalsScreen } from "@/features/approvals/ApprovalsScreen";

export default function ApprovalsPage() {
  return <ApprovalsScreen />;
}
