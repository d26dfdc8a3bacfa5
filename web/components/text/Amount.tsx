"use client";
import type { Money, MoneyStyle } from "@/lib/format/money";
import { useFormats } from "@/lib/useFormats";

interface Props extends MoneyStyle {
  /** Null shows a dash: not known, or not for this viewer. */
  money: Money | null | undefined;
}

/**
 * Money. Shows its currency when that is not the workspace's own, or when asked; in a column give `scale` and say
 * the unit once in the heading (`formats.moneyUnit`). The exact amount is shown on hover when it was shortened.
 */
export function Amount({ money, currency, scale, signed }: Props) {
  const formats = useFormats();
  if (!money) return <>—</>;
  const style: MoneyStyle = { currency: currency ?? money.currency !== formats.currency, ...(scale && { scale }), ...(signed && { signed }) };
  return <span title={scale ? formats.money(money, { currency: true }) : undefined}>{formats.money(money, style)}</span>;
}
