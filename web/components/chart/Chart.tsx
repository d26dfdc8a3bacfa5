"use client";
import { ActionIcon, Group, useComputedColorScheme } from "@mantine/core";
import { IconChartBar, IconFileTypeCsv, IconPhotoDown, IconTable } from "@tabler/icons-react";
import type { EChartsCoreOption } from "echarts/core";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Panel } from "../page/Panel";
import { EmptyState } from "../state/EmptyState";
import { ChartCanvas } from "./ChartCanvas";
import { ChartTableView } from "./ChartTableView";
import { chartTheme, type ChartTheme } from "./palette";
import { saveFile, saveText } from "./saveFile";
import { toCsv, type ChartTable } from "./table";
import type { Picked } from "./useEcharts";
import styles from "./chart.module.css";

interface Props {
  title: string;
  /** One sentence with what the picture shows, for those who do not see it. */
  description: string;
  /** Makes the ECharts option for light or dark; must be stable (`useCallback`) and use the theme's colours. Null while loading. */
  option: ((theme: ChartTheme) => EChartsCoreOption) | null;
  /** The same figures as a table. */
  table: ChartTable;
  /** Pixels; fixed, so that nothing jumps. */
  height?: number;
  /** A click on a mark: to filter or to go down to the records. */
  onPick?: (picked: Picked) => void;
}

/** A picture with its table: switch between both, save as CSV or PNG. Bars, lines, heat maps, funnels and scatters. */
export function Chart({ title, description, option, table, height = 260, onPick }: Props) {
  const t = useTranslations("common.chart");
  const scheme = useComputedColorScheme("light");
  const [asTable, setAsTable] = useState(false);
  const [picture, setPicture] = useState<(() => string) | null>(null);
  const drawn = useMemo(() => option?.(chartTheme(scheme)), [option, scheme]);
  const isEmpty = option !== null && table.rows.length === 0;
  const Toggle = asTable ? IconChartBar : IconTable;
  const toggleLabel = asTable ? t("showChart") : t("showTable");
  const buttons = (
    <Group gap={2} className={styles.tools}>
      <ActionIcon aria-label={toggleLabel} title={toggleLabel} onClick={() => setAsTable(!asTable)}>
        <Toggle size={16} />
      </ActionIcon>
      <ActionIcon aria-label={t("csv")} title={t("csv")} onClick={() => saveText(`${title}.csv`, toCsv(table), "text/csv;charset=utf-8")}>
        <IconFileTypeCsv size={16} />
      </ActionIcon>
      {!asTable && picture && (
        <ActionIcon aria-label={t("png")} title={t("png")} onClick={() => saveFile(`${title}.png`, picture())}>
          <IconPhotoDown size={16} />
        </ActionIcon>
      )}
    </Group>
  );
  return (
    <Panel title={title} aside={option !== null && !isEmpty && buttons}>
      <div style={{ height }} className={styles.body}>
        {isEmpty && <EmptyState title={t("empty")} />}
        {!isEmpty && asTable && <ChartTableView table={table} label={title} />}
        {!isEmpty && !asTable && <ChartCanvas option={drawn} scheme={scheme} description={`${title}. ${description}`} onPicture={setPicture} {...(onPick && { onPick })} />}
      </div>
    </Panel>
  );
}
