import { Arg, createUnionType, Ctx, Int, Query, registerEnumType, Resolver } from "type-graphql";
import { SignedIn } from "./core/graph/can";
import type { Context } from "./core/context";
import { badInput } from "./core/errors";
import { largestPage } from "./core/graph/statements";
import { searchRecords } from "./core/search/search-records";
import { Contact } from "./customers/contact/contact.entity";
import { Customer } from "./customers/customer/customer.entity";
import { Product } from "./catalog/product/product.entity";
import { Opportunity } from "./pipeline/opportunity/opportunity.entity";
import { Ticket } from "./service/ticket/ticket.entity";

/** What can be searched for by name. */
export enum SearchKind {
  CUSTOMER = "CUSTOMER",
  CONTACT = "CONTACT",
  OPPORTUNITY = "OPPORTUNITY",
  TICKET = "TICKET",
  PRODUCT = "PRODUCT",
}
registerEnumType(SearchKind, { name: "SearchKind" });

/** Each kind's type, as the index and the policy name it, and its table. */
const kinds = {
  [SearchKind.CUSTOMER]: { kind: "Customer", table: "customer" },
  [SearchKind.CONTACT]: { kind: "Contact", table: "contact" },
  [SearchKind.OPPORTUNITY]: { kind: "Opportunity", table: "opportunity" },
  [SearchKind.TICKET]: { kind: "Ticket", table: "ticket" },
  [SearchKind.PRODUCT]: { kind: "Product", table: "product" },
} as const;

const SearchHit = createUnionType({
  name: "SearchHit",
  types: () => [Customer, Contact, Opportunity, Ticket, Product] as const,
  resolveType: (value) => (value as { __typename?: string }).__typename ?? "",
});

/** Finds records of several types at once, for the command palette. */
@Resolver()
export class SearchResolver {
  @SignedIn()
  @Query(() => [SearchHit], { description: "Records whose name has every word of the text, best first; `first` of each kind, at most 100 in all." })
  async search(
    @Arg("text") text: string,
    @Arg("kinds", () => [SearchKind], { nullable: true }) wanted: SearchKind[] | null,
    @Arg("first", () => Int) first: number,
    @Ctx() ctx: Context,
  ): Promise<string[]> {
    if (first < 1 || first > largestPage) throw badInput({ path: "first", code: "outOfRange", message: `must be from 1 to ${largestPage}`, params: { min: 1, max: largestPage } });
    const searched = (wanted ?? Object.values(SearchKind)).map((kind) => kinds[kind]).filter(({ kind }) => ctx.policy.can(ctx.viewer, kind, "read"));
    const found = await searchRecords(ctx.sql, text, searched.map((each) => ({ ...each, rows: ctx.policy.rows(ctx.viewer, each.kind, "read", "r") })), first);
    return found.slice(0, largestPage).map(({ id }) => id);
  }
}
