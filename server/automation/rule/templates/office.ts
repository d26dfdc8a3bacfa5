import type { Condition } from "../../../core/condition/condition.types";
import { AlertSeverity } from "../../alert/alert.enums";
import type { RuleTemplate } from "./template.types";
import { ago, ahead, all, days, empty, filled, flag, is, oneOf } from "./tests";

const unpaid = all(empty("paidOn"), oneOf("status", "OPEN", "SHIPPED", "COMPLETED"));

/** Who sells does not see what is paid, so whoever leads them is told. */
export const paymentDue: RuleTemplate = {
  number: { field: "days", begin: 7 },
  define: (limit) => ({
    subject: "Order",
    when: { kind: "CONDITION" },
    causes: [
      {
        name: "near",
        where: all(unpaid, ahead("paymentDueOn", "AT_MOST", days(limit)), ago("paymentDueOn", "AT_LEAST", days(0))),
        since: ["paymentDueOn"],
        severity: AlertSeverity.INFO,
        dueAt: "paymentDueOn",
        facts: [{ name: "state", value: "near" }],
      },
      {
        name: "past",
        where: all(unpaid, ago("paymentDueOn", "LESS", days(0))),
        since: ["paymentDueOn"],
        severity: AlertSeverity.BAD,
        dueAt: "paymentDueOn",
        facts: [{ name: "state", value: "past" }],
        counts: "days",
      },
    ],
    actions: [{ do: "ALERT", to: "MANAGER" }],
  }),
};

/** A contract in force ends within so many days and nothing takes its place: a renewal is to be talked about in time. */
export const contractEnding: RuleTemplate = {
  number: { field: "days", begin: 60 },
  define: (limit) => ({
    subject: "Contract",
    when: { kind: "CONDITION" },
    causes: [
      {
        name: "ending",
        where: all(is("status", "ACTIVE"), empty("renewedBy"), ago("endsOn", "AT_LEAST", days(0)), ahead("endsOn", "AT_MOST", days(limit))),
        since: ["endsOn"],
        severity: AlertSeverity.WATCH,
        dueAt: "endsOn",
      },
    ],
    actions: [{ do: "ALERT" }],
  }),
};

/** Naming the orders lets the rule look again as soon as one of them changes (`core/condition/dependence.ts`). */
const owes: Condition = { related: { name: "orders", where: unpaid, is: "MORE", value: { number: 0 } } };

/** What a customer owes is more than may be owed. Who sells sees neither, so whoever leads them is told. */
export const creditExceeded: RuleTemplate = {
  define: () => ({
    subject: "Customer",
    when: { kind: "CONDITION" },
    causes: [{ name: "exceeded", where: all(filled("creditLimit"), owes, { field: { path: "outstanding", is: "MORE", value: { field: "creditLimit" } } }), severity: AlertSeverity.BAD }],
    actions: [{ do: "ALERT", to: "MANAGER" }],
  }),
};

/** Goods are nobody's own affair, so it goes to those who see all alerts. */
export const stockLow: RuleTemplate = {
  define: () => ({
    subject: "Product",
    when: { kind: "CONDITION" },
    causes: [{ name: "low", where: all(flag("active", true), { field: { path: "stockQuantity", is: "AT_MOST", value: { field: "reorderLevel" } } }), severity: AlertSeverity.WATCH }],
    actions: [{ do: "ALERT" }],
  }),
};

export const warehouseDiffers: RuleTemplate = {
  define: () => ({
    subject: "WarehouseCheck",
    when: { kind: "CONDITION" },
    causes: [{ name: "differs", where: all(flag("agrees", false), empty("endedAt")), since: ["firstAt"], severity: AlertSeverity.BAD }],
    actions: [{ do: "ALERT" }],
  }),
};
