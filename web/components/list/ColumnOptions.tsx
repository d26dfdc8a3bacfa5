"use client";
import { ActionIcon, Button, Checkbox, Group, Stack, Switch } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { PopupDialog } from "../popup/PopupDialog";
import type { Popup } from "../popup/usePopup";
import type { ColumnMenuProps } from "./ColumnMenu";
import { NO_ARRANGEMENT, isShown, moved, orderedColumns, toggled } from "./columns";

/** Which columns, in which order, and how tall the rows are; kept for this person. */
export default function ColumnOptions({ popup, columns, arrangement, onArrange }: ColumnMenuProps & { popup: Popup }) {
  const t = useTranslations("list");
  return (
    <PopupDialog popup={popup} position="bottom-end">
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
    </PopupDialog>
  );
}
