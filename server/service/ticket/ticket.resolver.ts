import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver } from "type-graphql";
import { Product } from "../../catalog/product/product.entity";
import type { Context } from "../../core/context";
import { ExternalId } from "../../core/external-id/external-id.entity";
import { Can } from "../../core/graph/can";
import { all, list, many, one } from "../../core/graph/relations";
import { connection, PageArgs } from "../../core/graph/types";
import { Contact } from "../../customers/contact/contact.entity";
import { Customer } from "../../customers/customer/customer.entity";
import { Team } from "../../identity/team/team.entity";
import { User } from "../../identity/user/user.entity";
import { Ticket } from "./ticket.entity";
import { TicketStatus } from "./ticket.enums";
import { OpenTicketInput, RateTicketInput, TicketFilter, TicketListArgs, TicketReplyInput, UpdateTicketInput } from "./ticket.inputs";
import "./ticket.listing";
import { TicketMessage } from "./ticket-message.entity";
import { queueCounts, TicketQueueCount } from "./ticket.queue";
import * as tickets from "./ticket.service";

export const TicketConnection = connection(Ticket);
export const TicketMessageConnection = connection(TicketMessage);

@Resolver(() => Ticket)
export class TicketResolver {
  @Can("ticket:read")
  @Query(() => Ticket, { nullable: true })
  ticket(@Arg("id", () => ID) id: string): string {
    return id;
  }

  @Can("ticket:read")
  @Query(() => TicketConnection)
  tickets(@Args(() => TicketListArgs) args: TicketListArgs) {
    return list(Ticket, args);
  }

  @Can("ticket:read")
  @Query(() => [TicketQueueCount], { description: "How much there is to do, by status; ask only for the statuses you show." })
  ticketQueue(@Ctx() ctx: Context, @Arg("filter", () => TicketFilter, { nullable: true }) filter?: TicketFilter) {
    return queueCounts(ctx, filter);
  }

  @Can("ticket:create")
  @Mutation(() => Ticket)
  openTicket(@Arg("input", () => OpenTicketInput) input: OpenTicketInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => tickets.open(tx, input));
  }

  @Can("ticket:update")
  @Mutation(() => Ticket)
  updateTicket(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("input", () => UpdateTicketInput) input: UpdateTicketInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => tickets.update(tx, id, version, input));
  }

  @Can("ticket:assign")
  @Mutation(() => Ticket, { description: "Without an assignee it goes back to the team's queue." })
  assignTicket(
    @Arg("id", () => ID) id: string,
    @Arg("version", () => Int) version: number,
    @Arg("assigneeId", () => ID, { nullable: true }) assigneeId: string | null | undefined,
    @Ctx() ctx: Context,
  ) {
    return ctx.transact((tx) => tickets.assignTo(tx, id, version, assigneeId ?? null));
  }

  @Can("ticket:move")
  @Mutation(() => Ticket)
  moveTicket(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("to", () => TicketStatus) to: TicketStatus, @Ctx() ctx: Context) {
    return ctx.transact((tx) => tickets.move(tx, id, version, to));
  }

  @Can("ticket:rate")
  @Mutation(() => Ticket, { description: "Notes how satisfied the customer is with a solved ticket." })
  rateTicket(@Arg("id", () => ID) id: string, @Arg("version", () => Int) version: number, @Arg("input", () => RateTicketInput) input: RateTicketInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => tickets.rate(tx, id, version, input));
  }

  @Can("ticket:reply")
  @Mutation(() => Ticket)
  replyToTicket(@Arg("id", () => ID) id: string, @Arg("input", () => TicketReplyInput) input: TicketReplyInput, @Ctx() ctx: Context) {
    return ctx.transact((tx) => tickets.reply(tx, id, input));
  }

  @FieldResolver(() => Customer, { nullable: true })
  customer() {
    return one(Customer, "customerId");
  }

  @FieldResolver(() => Contact, { nullable: true })
  contact() {
    return one(Contact, "contactId");
  }

  @FieldResolver(() => Product, { nullable: true })
  product() {
    return one(Product, "productId");
  }

  @FieldResolver(() => User, { nullable: true })
  assignee() {
    return one(User, "assigneeId");
  }

  @FieldResolver(() => Team, { nullable: true })
  team() {
    return one(Team, "teamId");
  }

  @FieldResolver(() => TicketMessageConnection, { nullable: true, description: "Oldest first." })
  messages(@Args(() => PageArgs) args: PageArgs) {
    return many(TicketMessage, "ticketId", args);
  }

  @FieldResolver(() => [ExternalId])
  externalIds() {
    return all(ExternalId, "recordId", "system");
  }
}

@Resolver(() => TicketMessage)
export class TicketMessageResolver {
  @FieldResolver(() => User, { nullable: true })
  author() {
    return one(User, "authorId");
  }

  @FieldResolver(() => Ticket, { nullable: true })
  ticket() {
    return one(Ticket, "ticketId");
  }
}
