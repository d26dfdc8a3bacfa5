import type { ReactNode } from "react";
import { AnalysisFrame } from "@/features/analysis/frame/AnalysisFrame";

export default function Layout({ children }: { children: ReactNode }) {
  return <AnalysisFrame>{children}</AnalysisFrame>;
}
