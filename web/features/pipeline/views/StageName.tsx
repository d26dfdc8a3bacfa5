import { Mark } from "@/components/text/Mark";
import type { StageKind } from "@/generated/graphql";

/** A stage; won and lost also by icon and colour. */
export function StageName({ stage }: { stage: { name: string; kind: StageKind } }) {
  if (stage.kind === "OPEN") return <>{stage.name}</>;
  return <Mark meaning={stage.kind === "WON" ? "good" : "bad"}>{stage.name}</Mark>;
}
