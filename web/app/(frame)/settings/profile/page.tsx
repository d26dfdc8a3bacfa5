import { ProfileScreen } from "@/features/settings/profile/ProfileScreen";

export default function Page() {
  return <ProfileScreen />;
}
