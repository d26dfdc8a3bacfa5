import type { EChartsCoreOption } from "echarts/core";

type Formatter = (...args: unknown[]) => string | undefined;

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as HTML, its lines kept. */
export const asHtml = (text: string): string => text.replace(/[&<>"']/g, sign => SIGNS[sign] ?? sign).replaceAll("\n", "<br>");

/** The option with a bubble whose formatter's words are a text: names of customers and products stand in it, and must not be read as HTML. */
export function withPlainBubble(option: EChartsCoreOption): EChartsCoreOption {
  const bubble = option["tooltip"] as { formatter?: unknown } | undefined;
  if (typeof bubble?.formatter !== "function") return option;
  const say = bubble.formatter as Formatter;
  return { ...option, tooltip: { ...bubble, formatter: (...args: unknown[]) => asHtml(say(...args) ?? "") } };
}
