"use client";
import { ActionIcon, Button, Checkbox, Group, Popover, Stack, Switch } from "@mantine/core";
import { IconAdjustmentsHorizontal, IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { NO_ARRANGEMENT, isShown, moved, orderedColumns, toggled, type Arrangement, type Column } from "./columns";
import styles from "./list.module.css";

interface Props<Row> {
  columns: Column<Row>[];
  arrangement: Arrangement;
  onArrange: (arrangement: Arrangement) => void;
}

/** Which columns, in which order, and how tall the rows are; kept for this person. */
export function ColumnMenu<Row>({ columns, arrangement, onArrange }: Props<Row>) {
  const t = useTranslations("list");
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <ActionIcon className={styles.columns} aria-label={t("columns")} title={t("columns")}>
          <IconAdjustmentsHorizontal size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={4} miw={220}>
          {orderedColumns(columns, arrangement).map(column => (
            <Group key={column.key} justify="space-between" wrap="nowrap" gap="xs">
              <Checkbox size="xs" label={column.label} checked={isShown(column, arrangement)} onChange={() => onArrange(toggled(column, arrangement))} />
              <Group gap={0} wrap="nowrap">
                <ActionIcon size="sm" aria-label={t("moveLeft", { name: column.label })} onClick={() => onArrange(moved(columns, column.key, -1, arrangement))}>
                  <IconArrowUp size={14} />
                </ActionIcon>
                <ActionIcon size="sm" aria-label={t("moveRight", { name: column.label })} onClick={() => onArrange(moved(columns, column.key, 1, arrangement))}>
                  <IconArrowDown size={14} />
                </ActionIcon>
              </Group>
            </Group>
          ))}
          <Group justify="space-between" mt="xs">
            <Switch size="xs" label={t("dense")} checked={arrangement.dense} onChange={() => onArrange({ ...arrangement, dense: !arrangement.dense })} />
            <Button variant="subtle" size="compact-sm" onClick={() => onArrange(NO_ARRANGEMENT)}>
              {t("reset")}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
