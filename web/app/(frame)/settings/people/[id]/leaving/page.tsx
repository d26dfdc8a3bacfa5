import { LeavingScreen } from "@/features/settings/leaving/LeavingScreen";

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <LeavingScreen id={decodeURIComponent((await params).id)} />;
}
