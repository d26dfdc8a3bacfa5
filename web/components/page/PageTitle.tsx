/**
 * Names the browser's tab. Whatever a page shows renders exactly one, most by `PageHead`; nothing else may name it, because
 * of several names the browser takes the first.
 */
export function PageTitle({ title }: { title: string }) {
  return <title>{`${title} · Guanxi`}</title>;
}
