import { WarehouseScreen } from "@/features/settings/warehouse/WarehouseScreen";

export default function Page() {
  return <WarehouseScreen />;
}
