import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { AnalysisView } from "@/features/analysis/AnalysisView";
import { firstQuestion } from "@/features/analysis/firstQuestion";
import { isView, viewsFor } from "@/features/analysis/state";
import { Prefetched } from "@/lib/server/Prefetched";
import { readSession } from "@/lib/server/session";

interface Props {
  params: Promise<{ view: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Whether a page is loaded, not just turned to within the app: that asks by itself, and does not wait for the server to draw. */
const isLoaded = (head: Headers): boolean => head.get("sec-fetch-dest") !== "empty";

/** A phone says so by itself; it decides how wide the server draws. */
const isPhone = (head: Headers): boolean => head.get("sec-ch-ua-mobile") === "?1" || /Mobi/.test(head.get("user-agent") ?? "");

export default async function Page({ params, searchParams }: Props) {
  const [{ view }, asked, head, session] = await Promise.all([params, searchParams, headers(), readSession()]);
  if (!isView(view)) notFound();
  const viewer = session?.viewer;
  const screen = <AnalysisView view={view} phone={isPhone(head)} />;
  if (!viewer || !isLoaded(head) || !viewsFor(viewer.abilities).includes(view)) return screen;
  const pairs = Object.entries(asked).flatMap(([key, value]) => [value ?? []].flat().map(each => [key, each]));
  const { query, variables } = firstQuestion(view, new URLSearchParams(pairs), viewer);
  return (
    <Prefetched query={query} variables={variables}>
      {screen}
    </Prefetched>
  );
}
