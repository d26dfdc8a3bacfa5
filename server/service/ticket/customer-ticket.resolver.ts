import { Args, FieldResolver, Int, Resolver } from "type-graphql";
import { counted, many } from "../../core/graph/relations";
import { Customer } from "../../customers/customer/customer.entity";
import { activeStatuses } from "./sla.rules";
import { Ticket } from "./ticket.entity";
import { TicketListArgs } from "./ticket.inputs";
import { TicketConnection } from "./ticket.resolver";

/** What a customer wants and wanted of us; null for roles that have nothing to do with tickets. */
@Resolver(() => Customer)
export class CustomerTicketResolver {
  @FieldResolver(() => TicketConnection, { nullable: true, description: "Newest first." })
  tickets(@Args(() => TicketListArgs) args: TicketListArgs) {
    return many(Ticket, "customerId", args);
  }

  @FieldResolver(() => Int, { nullable: true, description: "Tickets that are neither resolved nor closed." })
  openTicketCount() {
    return counted(Ticket, "customerId", { status: activeStatuses });
  }
}
