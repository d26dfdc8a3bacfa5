import { IconAlertTriangle, IconCheck, IconEye, IconInfoCircle, type Icon } from "@tabler/icons-react";

/** The four things a colour may mean. */
export type Meaning = "good" | "watch" | "bad" | "info";

/** Each meaning's colour in the theme and its icon: never colour alone. */
export const MEANINGS: Record<Meaning, { color: string; Icon: Icon }> = {
  good: { color: "good", Icon: IconCheck },
  watch: { color: "watch", Icon: IconEye },
  bad: { color: "bad", Icon: IconAlertTriangle },
  info: { color: "info", Icon: IconInfoCircle },
};
