import "../../catalog/conditions";
import "../conditions";
import "../../customers/conditions";
import "../../identity/conditions";
import "../../orders/conditions";
import "../../pipeline/conditions";
import "../../service/conditions";
import type { RuleSubject } from "./definition.types";

/** Where the records of a type are, and whom they concern, as SQL over the record as `r`. */
export interface Subject {
  readonly from: string;
  readonly ownerId: string;
  readonly teamId: string;
  readonly customerId: string;
}

const ofCustomer = { ownerId: "c.`ownerId`", teamId: "c.`teamId`", customerId: "r.`customerId`" };
const owned = { ownerId: "r.`ownerId`", teamId: "r.`teamId`", customerId: "r.`customerId`" };
const nobodys = { ownerId: "NULL", teamId: "NULL", customerId: "NULL" };

/** All types that rules watch. A record without an owner of its own concerns its customer's. */
export const subjects: Readonly<Record<RuleSubject, Subject>> = {
  Customer: { from: "`customer` r", ...owned, customerId: "r.`id`" },
  Contact: { from: "`contact` r JOIN `customer` c ON c.`id` = r.`customerId`", ...ofCustomer },
  Opportunity: { from: "`opportunity` r", ...owned },
  FollowUp: {
    from: "`follow_up` r JOIN `customer` c ON c.`id` = r.`customerId` LEFT JOIN `user` u ON u.`id` = r.`ownerId`",
    ownerId: "COALESCE(r.`ownerId`, c.`ownerId`)",
    teamId: "COALESCE(u.`teamId`, c.`teamId`)",
    customerId: "r.`customerId`",
  },
  Order: { from: "`sales_order` r", ...owned },
  Contract: { from: "`contract` r", ...owned },
  Ticket: {
    from: "`ticket` r LEFT JOIN `customer` c ON c.`id` = r.`customerId`",
    ownerId: "COALESCE(r.`assigneeId`, c.`ownerId`)",
    teamId: "COALESCE(r.`teamId`, c.`teamId`)",
    customerId: "r.`customerId`",
  },
  Product: { from: "`product` r", ...nobodys },
  /** Whoever has to decide, and then whoever has asked. */
  Approval: { from: "`approval` r", ownerId: "CASE WHEN r.`status` = 'PENDING' THEN r.`approverId` ELSE r.`requestedById` END", teamId: "r.`teamId`", customerId: "r.`customerId`" },
  /** The figures' copy is nobody's own affair, so it goes to those who see all alerts. */
  WarehouseCheck: { from: "`warehouse_check` r", ...nobodys },
};
