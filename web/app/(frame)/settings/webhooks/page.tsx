import { WebhooksScreen } from "@/features/settings/webhooks/WebhooksScreen";

export default function Page() {
  return <WebhooksScreen />;
}
