import { testable } from "../core/condition/vocabulary";
import { all, one } from "../core/graph/relations";
import { Product } from "../catalog/product/product.entity";
import { Contact } from "../customers/contact/contact.entity";
import { Customer } from "../customers/customer/customer.entity";
import { Team } from "../identity/team/team.entity";
import { User } from "../identity/user/user.entity";
import { Ticket } from "./ticket/ticket.entity";
import { TicketMessage } from "./ticket/ticket-message.entity";

testable(Ticket, {
  customer: one(Customer, "customerId"),
  contact: one(Contact, "contactId"),
  product: one(Product, "productId"),
  assignee: one(User, "assigneeId"),
  team: one(Team, "teamId"),
  messages: all(TicketMessage, "ticketId"),
});
testable(TicketMessage, { ticket: one(Ticket, "ticketId"), author: one(User, "authorId") });
testable(Customer, { tickets: all(Ticket, "customerId") });
