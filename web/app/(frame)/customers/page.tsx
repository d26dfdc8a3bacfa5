import { CustomersScreen } from "@/features/customers/CustomersScreen";
import { customersVariables, listShape } from "@/features/customers/list/listState";
import { CustomersDocument } from "@/generated/graphql";
import { Prefetched } from "@/lib/server/Prefetched";
import { readSession } from "@/lib/server/session";
import { readState } from "@/lib/url/codecs";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CustomersPage({ searchParams }: Props) {
  const [params, session] = await Promise.all([searchParams, readSession()]);
  const pairs = Object.entries(params).flatMap(([key, value]) => [value ?? []].flat().map(each => [key, each]));
  const state = readState(listShape, new URLSearchParams(pairs));
  return (
    <Prefetched query={CustomersDocument} variables={customersVariables(state, session?.viewer?.timeZone ?? "UTC")}>
      <CustomersScreen />
    </Prefetched>
  );
}
