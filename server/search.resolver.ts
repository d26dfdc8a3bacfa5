import { Arg, createUnionType, Ctx, Int, Query, registerEnumType, Resolver } from "type-graphql";
import { SignedIn } from "./core/graph/can";
import type { Context } from "./core/context";
import { badInput } from "./core/errors";
import { largestPage } from "./core/graph/statements";
import { searchRecords } from "./core/search/search-records";
import { idsByValue } from "./core/search/whole-value";
import { Contact } from "./customers/contact/contact.entity";
import { Customer } from "./customers/customer/customer.entity";
import { Product } from "./catalog/product/product.entity";
import { Campaign } from "./marketing/campaign/campaign.entity";
import { Contract } from "./orders/contract/contract.entity";
import { Opportunity } from "./pipeline/opportunity/opportunity.entity";
import { Ticket } from "./service/ticket/ticket.entity";

/** What can be searched for by name. */
export enum SearchKind {
  CUSTOMER = "CUSTOMER",
  CONTACT = "CONTACT",
  OPPORTUNITY = "OPPORTUNITY",
  TICKET = "TICKET",
  PRODUCT = "PRODUCT",
  CAMPAIGN = "CAMPAIGN",
  CONTRACT = "CONTRACT",
}
registerEnumType(SearchKind, { name: "SearchKind" });

/** Each kind's type, as the index and the policy name it, and its table. */
const kinds = {
  [SearchKind.CUSTOMER]: { entity: Customer, kind: "Customer", table: "customer" },
  [SearchKind.CONTACT]: { entity: Contact, kind: "Contact", table: "contact" },
  [SearchKind.OPPORTUNITY]: { entity: Opportunity, kind: "Opportunity", table: "opportunity" },
  [SearchKind.TICKET]: { entity: Ticket, kind: "Ticket", table: "ticket" },
  [SearchKind.PRODUCT]: { entity: Product, kind: "Product", table: "product" },
  [SearchKind.CAMPAIGN]: { entity: Campaign, kind: "Campaign", table: "campaign" },
  [SearchKind.CONTRACT]: { entity: Contract, kind: "Contract", table: "contract" },
} as const;

const SearchHit = createUnionType({
  name: "SearchHit",
  types: () => [Customer, Contact, Opportunity, Ticket, Product, Campaign, Contract] as const,
  resolveType: (value) => (value as { __typename?: string }).__typename ?? "",
});

/** Finds records of several types at once, for the command palette. */
@Resolver()
export class SearchResolver {
  @SignedIn()
  @Query(() => [SearchHit], { description: "Records whose name has every word of the text, best first, those first to whom the text belongs as a whole phone number or e-mail address; `first` of each kind, at most 100 in all." })
  async search(
    @Arg("text") text: string,
    @Arg("kinds", () => [SearchKind], { nullable: true }) wanted: SearchKind[] | null,
    @Arg("first", () => Int) first: number,
    @Ctx() ctx: Context,
  ): Promise<string[]> {
    if (first < 1 || first > largestPage) throw badInput({ path: "first", code: "outOfRange", message: `must be from 1 to ${largestPage}`, params: { min: 1, max: largestPage } });
    const searched = (wanted ?? Object.values(SearchKind)).map((kind) => kinds[kind]).filter(({ kind }) => ctx.policy.can(ctx.viewer, kind, "read"));
    const kindsWithRows = searched.map((each) => ({ ...each, rows: ctx.policy.rows(ctx.viewer, each.kind, "read", "r") }));
    const exact = await Promise.all(kindsWithRows.map(async ({ entity, table, rows }) => (await idsByValue(ctx, entity, table, rows, text)).slice(0, first)));
    const named = await searchRecords(ctx.sql, text, kindsWithRows, first);
    return [...new Set([...exact.flat(), ...named.map(({ id }) => id)])].slice(0, largestPage);
  }
}
