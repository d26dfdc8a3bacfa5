"use client";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useFormats } from "@/lib/useFormats";
import { Bars } from "../parts/Bars";
import { Choice } from "../parts/Choice";
import type { View } from "./mark";

const SIZES = ["lines", "pieces", "rhythm"] as const;
type Size = (typeof SIZES)[number];

/** How large baskets are, and how often customers come. */
export function Sizes({ habits }: { habits: View["habits"] }) {
  const t = useTranslations("analysis.profiling");
  const { count } = useFormats();
  const [size, setSize] = useState<Size>("lines");
  const bands = habits[size];
  const names = useMemo(() => bands.map(({ least, most }) => (most === null ? t("from", { least }) : most === least ? String(least) : `${least}–${most}`)), [bands, t]);
  const series = useMemo(() => [{ name: t(size === "rhythm" ? "sizeCustomers" : "sizeOrders"), values: bands.every(each => each.count === 0) ? [] : bands.map(each => each.count) }], [bands, size, t]);
  const options = SIZES.map(value => ({ value, label: t(`sizes.${value}`) }));
  return (
    <Bars
      title={t("sizesTitle")}
      description={t(`sizeHints.${size}`)}
      controls={<Choice label={t("sizesTitle")} value={size} options={options} onChange={setSize} />}
      of={t(`sizes.${size}`)}
      names={names}
      series={series}
      format={count}
    />
  );
}
