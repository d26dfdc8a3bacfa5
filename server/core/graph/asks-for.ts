import { BREAK, visit, type GraphQLResolveInfo } from "graphql";

/**
 * Whether a request asks for a field of that name anywhere, for a figure that costs much and comes with others.
 * Where it says no, nobody will see the figure; where it says yes, somebody might.
 */
export function asksFor(info: Pick<GraphQLResolveInfo, "operation" | "fragments">, field: string): boolean {
  let asks = false;
  const found = ({ name }: { name: { value: string } }): unknown => {
    if (name.value !== field) return undefined;
    asks = true;
    return BREAK;
  };
  for (const node of [info.operation, ...Object.values(info.fragments)]) visit(node, { Field: found });
  return asks;
}
