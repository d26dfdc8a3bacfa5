import { TicketScreen } from "@/features/desk/TicketScreen";
import { TicketDocument } from "@/generated/graphql";
import { Prefetched } from "@/lib/server/Prefetched";

interface Props {
  params: Promise<{ id: string }>;
}

export default async function TicketPage({ params }: Props) {
  const ticket = decodeURIComponent((await params).id);
  return (
    <Prefetched query={TicketDocument} variables={{ id: ticket }}>
      <TicketScreen key={ticket} id={ticket} />
    </Prefetched>
  );
}
