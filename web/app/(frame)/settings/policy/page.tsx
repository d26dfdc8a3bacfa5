import { PolicyScreen } from "@/features/settings/policy/PolicyScreen";

export default function Page() {
  return <PolicyScreen />;
}
