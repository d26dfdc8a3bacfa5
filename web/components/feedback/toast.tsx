"use client";
import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { MEANINGS, type Meaning } from "../theme/meaning";

const SHORT = 4_000;
const UNDO = 10_000;

interface Toast {
  message: string;
  /** Colour and icon; "good" when left out. */
  meaning?: Meaning;
  /** One button, offered for ten seconds; the label is translated by the caller. */
  undo?: { label: string; run: () => unknown };
}

/** A short line at the bottom that goes by itself; read out by screen readers. */
export function toast({ message, meaning = "good", undo }: Toast): void {
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
