import { withAbilities } from "../../core/access/access";
import { among, type Condition } from "../../core/database/sql";
import { computed, listing } from "../../core/graph/records";
import { searchCondition } from "../../core/search/search-condition";
import { isActive } from "./sla.rules";
import { Ticket } from "./ticket.entity";
import type { TicketStatus } from "./ticket.enums";
import { TicketMessage } from "./ticket-message.entity";
import { ticketMoves } from "./ticket.rules";

withAbilities(Ticket);

computed(Ticket, "availableStatuses", {
  needs: ["status"],
  value: ({ status }, ctx) => (ctx.policy.can(ctx.viewer, "Ticket", "move") ? ticketMoves.from(status as TicketStatus) : []),
});

/** Exactly the active tickets have a clock that runs; saying so lets the queue be read in the order of its clocks. */
function inStatus(statuses: TicketStatus[], alias: string): Condition {
  const { text, values } = among(`\`${alias}\`.\`status\``, statuses);
  return statuses.every(isActive) ? { text: `${text} AND \`${alias}\`.\`nextDueAt\` IS NOT NULL`, values } : { text, values };
}

listing(Ticket, {
  sorts: { NEXT_DUE_AT: "nextDueAt", CREATED_AT: "createdAt", UPDATED_AT: "updatedAt", PRIORITY: "priorityRank" },
  order: ["CREATED_AT", "DESC"],
  filters: {
    search: (text: string, alias, ctx) => searchCondition(ctx.sql, "Ticket", text, `\`${alias}\`.\`id\``),
    status: inStatus,
    unassigned: (wanted: boolean, alias) => ({ text: `\`${alias}\`.\`assigneeId\` IS ${wanted ? "" : "NOT "}NULL`, values: [] }),
  },
});

/** A conversation is read from its beginning. */
listing(TicketMessage, { sorts: { SENT_AT: "sentAt" }, order: ["SENT_AT", "ASC"] });
