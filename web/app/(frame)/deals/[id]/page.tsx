import { DealScreen } from "@/features/pipeline/deal/DealScreen";
import { DealDocument } from "@/generated/graphql";
import { Prefetched } from "@/lib/server/Prefetched";

interface Props {
  params: Promise<{ id: string }>;
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  return (
    <Prefetched query={DealDocument} variables={{ id }}>
      <DealScreen id={id} />
    </Prefetched>
  );
}
