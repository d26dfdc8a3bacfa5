"use client";
import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { CloseLabel } from "../theme/CloseLabel";
import { MEANINGS } from "../theme/meaning";
import type { Toast } from "./toast";

const SHORT = 4_000;
const UNDO = 10_000;

/** Draws one toast; called by `toast` once this file is loaded. */
export function showToast({ message, meaning = "good", undo }: Toast): void {
  const { color, Icon } = MEANINGS[meaning];
  const id = crypto.randomUUID();
  const run = () => {
    notifications.hide(id);
    undo?.run();
  };
  notifications.show({
    id,
    color,
    icon: <Icon size={16} />,
    closeButtonProps: { children: <CloseLabel /> },
    autoClose: undo ? UNDO : SHORT,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{message}</Text>
        {undo && (
          <Button size="compact-sm" variant="light" onClick={run}>
            {undo.label}
          </Button>
        )}
      </Group>
    ),
  });
}
