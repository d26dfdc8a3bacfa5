import { CampaignsScreen } from "@/features/campaigns/CampaignsScreen";

export default function CampaignsPage() {
  return <CampaignsScreen />;
}
