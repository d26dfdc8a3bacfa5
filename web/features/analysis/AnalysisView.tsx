"use client";
import dynamic from "next/dynamic";
import { useState, type ComponentType } from "react";
import { DrawnByServer, type ServerPictures } from "@/components/chart/ServerPicture";
import type { View } from "./state";

// Each view loads when it is first opened. Without a placeholder, so that the first response has the view itself in it.
const SHOWN: Record<View, ComponentType> = {
  profiling: dynamic(() => import("./views/Profiling")),
  persistency: dynamic(() => import("./views/Persistency")),
  profitability: dynamic(() => import("./views/Profitability")),
  performance: dynamic(() => import("./views/Performance")),
  prospecting: dynamic(() => import("./views/Prospecting")),
  product: dynamic(() => import("./views/Product")),
  promotion: dynamic(() => import("./views/Promotion")),
};

/** Widths of pictures on the screens that are most common; on others they are scaled until the browser draws them. */
const DESKTOP = { whole: 1158, half: 554 };
const PHONE = { whole: 324, half: 324 };

interface Props {
  view: View;
  /** Whether the screen is a phone's, as far as the server can tell. */
  phone: boolean;
}

/** One of the seven P, within the frame that they share; its first picture is drawn by the server. */
export function AnalysisView({ view, phone }: Props) {
  const Shown = SHOWN[view];
  const [pictures] = useState<ServerPictures>(() => ({ ...(phone ? PHONE : DESKTOP) }));
  return (
    <DrawnByServer value={pictures}>
      <Shown />
    </DrawnByServer>
  );
}
