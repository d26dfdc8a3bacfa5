import { DeskScreen } from "@/features/desk/DeskScreen";
import { queueShape, queueVariables } from "@/features/desk/queue/queueState";
import { DeskTicketsDocument } from "@/generated/graphql";
import { Prefetched } from "@/lib/server/Prefetched";
import { readSession } from "@/lib/server/session";
import { readState } from "@/lib/url/codecs";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function DeskPage({ searchParams }: Props) {
  const [params, session] = await Promise.all([searchParams, readSession()]);
  const pairs = Object.entries(params).flatMap(([key, value]) => [value ?? []].flat().map(each => [key, each]));
  const state = readState(queueShape, new URLSearchParams(pairs));
  const me = session?.viewer?.user.id ?? "";
  return (
    <Prefetched query={DeskTicketsDocument} variables={queueVariables(state, me, Date.now())}>
      <DeskScreen />
    </Prefetched>
  );
}
