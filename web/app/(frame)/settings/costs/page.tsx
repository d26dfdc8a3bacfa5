import { CostsScreen } from "@/features/settings/costs/CostsScreen";

export default function Page() {
  return <CostsScreen />;
}
