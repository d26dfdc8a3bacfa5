"use client";
import dynamic from "next/dynamic";
import type { ComponentType } from "react";
import { ViewSkeleton } from "./parts/ViewSkeleton";
import type { View } from "./state";

// Each view loads when it is first opened.
const SHOWN: Record<View, ComponentType> = {
  profiling: dynamic(() => import("./views/Profiling"), { ssr: false, loading: ViewSkeleton }),
  persistency: dynamic(() => import("./views/Persistency"), { ssr: false, loading: ViewSkeleton }),
  profitability: dynamic(() => import("./views/Profitability"), { ssr: false, loading: ViewSkeleton }),
  performance: dynamic(() => import("./views/Performance"), { ssr: false, loading: ViewSkeleton }),
  prospecting: dynamic(() => import("./views/Prospecting"), { ssr: false, loading: ViewSkeleton }),
  product: dynamic(() => import("./views/Product"), { ssr: false, loading: ViewSkeleton }),
  promotion: dynamic(() => import("./views/Promotion"), { ssr: false, loading: ViewSkeleton }),
};

/** One of the seven P, within the frame that they share. */
export function AnalysisView({ view }: { view: View }) {
  const Shown = SHOWN[view];
  return <Shown />;
}
