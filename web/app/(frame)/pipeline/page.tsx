import { PipelineScreen } from "@/features/pipeline/PipelineScreen";
import { Prefetched } from "@/lib/server/Prefetched";
import { PipelinesDocument } from "@/generated/graphql";

export default function Page() {
  return (
    <Prefetched query={PipelinesDocument} variables={{}}>
      <PipelineScreen />
    </Prefetched>
  );
}
