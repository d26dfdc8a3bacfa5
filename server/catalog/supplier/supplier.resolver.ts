import { Args, Query, Resolver } from "type-graphql";
import { Can } from "../../core/graph/can";
import { listing } from "../../core/graph/records";
import { list } from "../../core/graph/relations";
import { connection, PageArgs } from "../../core/graph/types";
import { Supplier } from "./supplier.entity";

listing(Supplier, { sorts: { NAME: "nameKey" }, order: ["NAME", "ASC"] });

export const SupplierConnection = connection(Supplier);

@Resolver(() => Supplier)
export class SupplierResolver {
  @Can("supplier:read")
  @Query(() => SupplierConnection)
  suppliers(@Args(() => PageArgs) args: PageArgs) {
    return list(Supplier, args);
  }
}
