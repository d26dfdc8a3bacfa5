import { KeysScreen } from "@/features/settings/keys/KeysScreen";

export default function Page() {
  return <KeysScreen />;
}
