"use client";
import { Notifications } from "@mantine/notifications";
import "@mantine/notifications/styles.css";

/** The visible toasts, at the bottom. */
export default function Toasts() {
  return <Notifications position="bottom-center" limit={3} withinPortal={false} />;
}
