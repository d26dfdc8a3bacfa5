import { AuditScreen } from "@/features/settings/audit/AuditScreen";

export default function Page() {
  return <AuditScreen />;
}
