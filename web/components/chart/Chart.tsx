"use client";
import { ActionIcon, Group, useComputedColorScheme } from "@mantine/core";
import { IconChartBar, IconFileTypeCsv, IconPhotoDown, IconTable } from "@tabler/icons-react";
import type { EChartsCoreOption } from "echarts/core";
import { useTranslations } from "next-intl";
import { useMemo, useState, type ReactNode } from "react";
import { Panel } from "../page/Panel";
import { EmptyState } from "../state/EmptyState";
import { ChartCanvas, type MakePicture } from "./ChartCanvas";
import { fileName, useChartNotes } from "./ChartNotes";
import { ChartTableView } from "./ChartTableView";
import { Explained } from "./Explained";
import { chartTheme, type ChartTheme } from "./palette";
import { saveFile, saveText } from "./saveFile";
import { ServerPicture } from "./ServerPicture";
import { toCsv, type ChartTable } from "./table";
import type { Picked } from "./useEcharts";
import styles from "./chart.module.css";

/** What every picture is given, whatever it draws. */
export interface PictureProps {
  title: string;
  /** One sentence with what the picture shows: for those who do not see it, and on hover. */
  description: string;
  /** How its figures are made, on hover; the description when left out. */
  definition?: string;
  /** Pixels; fixed, so that nothing jumps. */
  height?: number;
  /** As wide as two pictures of its screen. */
  wide?: boolean;
  /** A choice of what is drawn, beside the buttons. */
  controls?: ReactNode;
}

interface Props extends PictureProps {
  /** Makes the ECharts option for light or dark; must be stable (`useCallback`) and use the theme's colours. Null while loading. */
  option: ((theme: ChartTheme) => EChartsCoreOption) | null;
  /** The same figures as a table. */
  table: ChartTable;
  /** A click on a mark: to filter or to go down to the records. */
  onPick?: (picked: Picked) => void;
  /** The same from a row of the table, for those who use no pointer. */
  onPickRow?: (row: number) => void;
}

/** A picture with its table: explained on hover, switch between both, save as CSV or PNG. */
export function Chart({ title, description, definition, option, table, height = 260, wide = false, controls, onPick, onPickRow }: Props) {
  const t = useTranslations("common.chart");
  const scheme = useComputedColorScheme("light");
  const notes = useChartNotes();
  const [asTable, setAsTable] = useState(false);
  const [picture, setPicture] = useState<MakePicture | null>(null);
  const drawn = useMemo(() => option?.(chartTheme(scheme)), [option, scheme]);
  const isEmpty = option !== null && table.rows.length === 0;
  const name = fileName(notes.file, title);
  const Toggle = asTable ? IconChartBar : IconTable;
  const toggleLabel = asTable ? t("showChart") : t("showTable");
  const buttons = option !== null && !isEmpty && (
    <Group gap={2} wrap="nowrap" className={styles.tools}>
      <ActionIcon aria-label={toggleLabel} title={toggleLabel} onClick={() => setAsTable(!asTable)}>
        <Toggle size={16} />
      </ActionIcon>
      <ActionIcon aria-label={t("csv")} title={t("csv")} onClick={() => saveText(`${name}.csv`, toCsv(table), "text/csv;charset=utf-8")}>
        <IconFileTypeCsv size={16} />
      </ActionIcon>
      {!asTable && picture && (
        <ActionIcon aria-label={t("png")} title={t("png")} onClick={() => saveFile(`${name}.png`, picture(title, notes.caption))}>
          <IconPhotoDown size={16} />
        </ActionIcon>
      )}
    </Group>
  );
  const aside = (
    <Group gap={8} className={styles.choice}>
      {controls}
      {buttons}
    </Group>
  );
  const panel = (
    <Panel title={title} info={<Explained label={title} definition={definition ?? description} />} aside={aside}>
      <div style={{ height }} className={styles.body}>
        {isEmpty && <EmptyState title={t("empty")} />}
        {!isEmpty && asTable && <ChartTableView table={table} label={title} {...(onPickRow && { onPickRow })} />}
        {!isEmpty && !asTable && <ChartCanvas option={drawn} scheme={scheme} description={`${title}. ${description}`} before={option && <ServerPicture option={option} height={height} wide={wide} />} onPicture={setPicture} {...(onPick && { onPick })} />}
      </div>
    </Panel>
  );
  return wide ? <div className={styles.whole}>{panel}</div> : panel;
}
