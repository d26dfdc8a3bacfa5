import { AlertSeverity } from "../../alert/alert.enums";
import type { RuleTemplate } from "./template.types";
import { ago, ahead, all, any, days, empty, flag, is, minutes, number } from "./tests";

const alert = [{ do: "ALERT" }] as const;

export const followUpOverdue: RuleTemplate = {
  define: () => ({
    subject: "FollowUp",
    when: { kind: "CONDITION" },
    causes: [{ name: "overdue", where: all(is("status", "OPEN"), ago("dueAt", "LESS", minutes(0))), since: ["dueAt"], severity: AlertSeverity.BAD, dueAt: "dueAt", counts: "days" }],
    actions: alert,
  }),
};

export const dealWithoutActivity: RuleTemplate = {
  number: { field: "days", begin: 14 },
  define: (limit) => ({
    subject: "Opportunity",
    when: { kind: "CONDITION" },
    causes: [
      {
        name: "silent",
        where: all(is("status", "OPEN"), any(ago("lastActivityAt", "AT_MOST", days(limit)), all(empty("lastActivityAt"), ago("createdAt", "AT_MOST", days(limit))))),
        since: ["lastActivityAt", "createdAt"],
        severity: AlertSeverity.WATCH,
        counts: "days",
      },
    ],
    actions: alert,
  }),
};

export const dealRotting: RuleTemplate = {
  number: { field: "days", begin: 30 },
  define: (limit) => ({
    subject: "Opportunity",
    when: { kind: "CONDITION" },
    causes: [{ name: "rotting", where: all(is("status", "OPEN"), ago("stageEnteredAt", "AT_MOST", days(limit))), since: ["stageEnteredAt"], severity: AlertSeverity.WATCH, counts: "days" }],
    actions: alert,
  }),
};

export const dealPastClose: RuleTemplate = {
  define: () => ({
    subject: "Opportunity",
    when: { kind: "CONDITION" },
    causes: [
      { name: "past", where: all(is("status", "OPEN"), ago("expectedCloseOn", "LESS", days(0))), since: ["expectedCloseOn"], severity: AlertSeverity.BAD, dueAt: "expectedCloseOn", counts: "days" },
    ],
    actions: alert,
  }),
};

/** Leads of the last quarter only: older ones are no new leads any more. */
const newLeads = days(90);

export const leadWithoutFollowUps: RuleTemplate = {
  number: { field: "days", begin: 7 },
  define: (limit) => ({
    subject: "Customer",
    when: { kind: "CONDITION" },
    causes: [
      {
        name: "few",
        where: all(
          is("lifeCycleStage", "POTENTIAL"),
          ago("createdAt", "AT_LEAST", newLeads),
          ago("createdAt", "AT_MOST", days(limit)),
          { related: { name: "followUps", is: "LESS", value: { number: 2 } } },
        ),
        since: ["createdAt"],
        severity: AlertSeverity.WATCH,
        counts: "days",
      },
    ],
    actions: alert,
  }),
};

export const ownerLeft: RuleTemplate = {
  define: () => ({
    subject: "Customer",
    when: { kind: "CONDITION" },
    causes: [{ name: "left", where: flag("owner.active", false), severity: AlertSeverity.BAD }],
    actions: [{ do: "ALERT", to: "MANAGER" }],
  }),
};

export const customerWithoutOrder: RuleTemplate = {
  number: { field: "days", begin: 60 },
  define: (limit) => ({
    subject: "Customer",
    when: { kind: "CONDITION" },
    causes: [{ name: "noOrder", where: all(number("orderCount", "MORE", 0), ago("lastOrderOn", "AT_MOST", days(limit))), since: ["lastOrderOn"], severity: AlertSeverity.WATCH, counts: "days" }],
    actions: alert,
  }),
};

/** Two months, by the calendar, without an order: the customer is visited within a week. */
export const noOrderTwoMonths: RuleTemplate = {
  define: () => ({
    subject: "Customer",
    when: { kind: "CONDITION" },
    causes: [
      {
        name: "twoMonths",
        where: all(ago("lastOrderOn", "AT_MOST", { count: 2, unit: "MONTHS" }), ago("lastOrderOn", "AT_LEAST", { count: 1, unit: "YEARS" })),
        since: ["lastOrderOn"],
        severity: AlertSeverity.WATCH,
        counts: "days",
      },
    ],
    actions: [{ do: "FOLLOW_UP", due: { count: 1, unit: "WEEKS" }, channel: "VISIT" }],
  }),
};

/** Whose birthday comes within so many days; each once in its year. */
export const birthday: RuleTemplate = {
  number: { field: "days", begin: 3 },
  define: (limit) => ({
    subject: "Customer",
    when: { kind: "CONDITION" },
    causes: [
      { name: "birthday", where: ahead("nextBirthday", "AT_MOST", days(limit)), since: ["nextBirthday"], severity: AlertSeverity.INFO, dueAt: "nextBirthday" },
    ],
    actions: alert,
  }),
};

/** The day of the year on which a customer first ordered, from the first year on. */
export const anniversary: RuleTemplate = {
  number: { field: "days", begin: 7 },
  define: (limit) => ({
    subject: "Customer",
    when: { kind: "CONDITION" },
    causes: [
      {
        name: "anniversary",
        where: all(ago("firstOrderOn", "LESS", days(0)), ahead("nextAnniversary", "AT_MOST", days(limit))),
        since: ["nextAnniversary"],
        severity: AlertSeverity.INFO,
        dueAt: "nextAnniversary",
      },
    ],
    actions: alert,
  }),
};
