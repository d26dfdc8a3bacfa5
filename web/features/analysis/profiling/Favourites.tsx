"use client";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useFormats } from "@/lib/useFormats";
import { Bars } from "../parts/Bars";
import { Choice } from "../parts/Choice";
import type { View } from "./mark";
import { useBucketName } from "./useBucketName";

type Favourite = "channels" | "categories";

/** What customers order by and of most often, each customer counted once. */
export function Favourites({ habits }: { habits: View["habits"] }) {
  const t = useTranslations("analysis.profiling");
  const { share } = useFormats();
  const [what, setWhat] = useState<Favourite>("channels");
  const name = useBucketName(what === "channels" ? "CHANNEL" : "CATEGORY");
  const buckets = habits[what];
  const names = useMemo(() => buckets.map(name), [buckets, name]);
  const series = useMemo(() => [{ name: t("favouriteShare"), values: buckets.map(each => each.share) }], [buckets, t]);
  const options = [{ value: "channels" as const, label: t("favourites.channels") }, { value: "categories" as const, label: t("favourites.categories") }];
  return (
    <Bars
      lying
      title={t("favouritesTitle")}
      description={t("favouritesDescription")}
      definition={t(`favouriteHints.${what}`)}
      controls={<Choice label={t("favouritesTitle")} value={what} options={options} onChange={setWhat} />}
      of={t(`favourites.${what}`)}
      names={names}
      series={series}
      format={share}
    />
  );
}
