import { MessagesScreen } from "@/features/settings/messages/MessagesScreen";

export default function Page() {
  return <MessagesScreen />;
}
