import { PeopleScreen } from "@/features/settings/people/PeopleScreen";

export default function Page() {
  return <PeopleScreen />;
}
