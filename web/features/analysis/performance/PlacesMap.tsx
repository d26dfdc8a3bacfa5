"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { SalesMapDocument, type AnalysisFilter, type PerformanceDimension } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";
import { Choice } from "../parts/Choice";
import { TreeMap, type TreeNode } from "../parts/TreeMap";
import { largestOf } from "../parts/useScale";
import { useMeasureFormat } from "./useMeasureFormat";
import { sharedEnding } from "./sharedEnding";
import { usePivotNames } from "./usePivotNames";
import { AREAS, type Area } from "./pivotState";
import { usePivotState } from "./usePivotState";

const NOTHING: never[] = [];

/** Where it is sold: areas as large as their sales, in the colour and with the sign of their growth. A click opens the lines behind one. */
export function PlacesMap({ filter, onOpen }: { filter: AnalysisFilter; onOpen: (within: string | null, key: string | null) => void }) {
  const t = useTranslations("analysis");
  const { share } = useFormats();
  const named = usePivotNames();
  const { state, setState } = usePivotState();
  const { measure, area } = state;
  const within: PerformanceDimension = area === "SUBCATEGORY" ? "CATEGORY" : "REGION";
  const { data, previousData } = useQuery(SalesMapDocument, { variables: { filter, measure, within, by: area }, fetchPolicy: "cache-and-network" });
  const map = (data ?? previousData)?.salesMap;
  const areas = map?.areas ?? NOTHING;
  const format = useMeasureFormat(map?.unit ?? "MONEY", largestOf(areas.map(({ value }) => value ?? 0)));
  const ending = sharedEnding(areas.filter(({ key }) => key !== null).map(({ name }) => name));
  const nodes = useMemo(
    () => areas.map((each, place): TreeNode => {
      const [inner, outer] = [named(area, { key: each.key, name: each.name.slice(0, each.name.length - (each.key === null ? 0 : ending.length)), values: 0 }), named(within, { key: each.withinKey, name: each.within, values: 0 })];
      return { key: String(place), name: each.key === null ? t("performance.othersIn", { within: outer }) : inner, value: each.value ?? 0, shade: each.growth };
    }),
    [areas, ending, named, area, within, t],
  );
  const signed = (growth: number) => (growth > 0 ? `+${share(growth)}` : share(growth));
  const open = (place: string) => {
    const found = areas[Number(place)];
    if (found && found.key !== null) onOpen(found.withinKey, found.key);
  };
  const label = t(`measures.${measure}`);
  const title = t("performance.map", { measure: label, by: t(`dimensions.${area}`) });
  const options = AREAS.map((value: Area) => ({ value, label: t(`dimensions.${value}`) }));
  return (
    <TreeMap
      wide
      title={format.unit ? `${title} · ${format.unit}` : title}
      description={t("performance.mapDescription")}
      height={380}
      of={t(`dimensions.${area}`)}
      measure={label + format.saved}
      shade={t("performance.shown.growth")}
      nodes={nodes}
      format={format.format}
      shadeFormat={signed}
      controls={<Choice label={t("performance.areas")} value={area} options={options} onChange={next => setState({ area: next })} />}
      onPick={open}
    />
  );
}
