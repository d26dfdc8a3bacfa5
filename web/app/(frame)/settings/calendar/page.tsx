import { CalendarScreen } from "@/features/settings/calendar/CalendarScreen";

export default function Page() {
  return <CalendarScreen />;
}
