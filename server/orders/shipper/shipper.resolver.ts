import { Args, Query, Resolver } from "type-graphql";
import { Can } from "../../core/graph/can";
import { listing } from "../../core/graph/records";
import { list } from "../../core/graph/relations";
import { connection, PageArgs } from "../../core/graph/types";
import { Shipper } from "./shipper.entity";

listing(Shipper, { sorts: { NAME: "nameKey" }, order: ["NAME", "ASC"] });

export const ShipperConnection = connection(Shipper);

@Resolver(() => Shipper)
export class ShipperResolver {
  @Can("shipper:read")
  @Query(() => ShipperConnection)
  shippers(@Args(() => PageArgs) args: PageArgs) {
    return list(Shipper, args);
  }
}
