"use client";
import { useFormats } from "@/lib/useFormats";

/** An instant (RFC 3339): relative when near, exact on hover, in the viewer's zone. */
export function When({ at }: { at: string | null | undefined }) {
  const formats = useFormats();
  if (!at) return <>—</>;
  return (
    <time dateTime={at} title={formats.exact(at)}>
      {formats.when(at)}
    </time>
  );
}
