import type { ReactNode } from "react";
import { Notice } from "./Notice";

/** Says what will be here and offers the first step. */
export function EmptyState({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return <Notice title={title} {...(hint && { hint })} action={action} />;
}
