import { notFound } from "next/navigation";
import { AnalysisView } from "@/features/analysis/AnalysisView";
import { isView } from "@/features/analysis/state";

export default async function Page({ params }: { params: Promise<{ view: string }> }) {
  const { view } = await params;
  if (!isView(view)) notFound();
  return <AnalysisView view={view} />;
}
