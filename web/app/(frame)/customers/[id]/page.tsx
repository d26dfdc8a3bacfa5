import { CustomerScreen } from "@/features/customers/CustomerScreen";
import { recordVariables } from "@/features/customers/record/recordVariables";
import { CustomerDocument } from "@/generated/graphql";
import { Prefetched } from "@/lib/server/Prefetched";
import { readSession } from "@/lib/server/session";

interface Props {
  params: Promise<{ id: string }>;
}

export default async function CustomerPage({ params }: Props) {
  const [{ id }, session] = await Promise.all([params, readSession()]);
  const customer = decodeURIComponent(id);
  return (
    <Prefetched query={CustomerDocument} variables={recordVariables(customer, session?.viewer?.abilities ?? [])}>
      <CustomerScreen key={customer} id={customer} />
    </Prefetched>
  );
}
