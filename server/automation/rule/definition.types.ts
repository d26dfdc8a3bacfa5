import type { Condition, Span } from "../../core/condition/condition.types";
import type { Role } from "../../identity/role";
import type { AlertSeverity } from "../alert/alert.enums";

/** The record types that rules watch. */
export type RuleSubject = "Customer" | "Contact" | "Opportunity" | "FollowUp" | "Order" | "Contract" | "Ticket" | "Product" | "WarehouseCheck" | "Approval";

/** What a rule watches for and what it does then, as data. */
export interface RuleDefinition {
  readonly subject: RuleSubject;
  readonly when: RuleWhen;
  /** Reasons to act, each for the records that meet its condition; of a rule with several, one may take the place of another. */
  readonly causes: readonly RuleCause[];
  readonly actions: readonly RuleAction[];
}

/** When a rule looks: whenever its condition has become true, after events, or at a time of the workspace's calendar. */
export type RuleWhen =
  | { readonly kind: "CONDITION" }
  | { readonly kind: "EVENT"; readonly types: readonly string[] }
  | { readonly kind: "TIME"; readonly every: "DAY" | "WEEK" | "MONTH"; readonly on?: number; readonly hour: number };

export interface RuleCause {
  /** Tells it from the rule's other causes. */
  readonly name: string;
  /** Which records; all of them where nothing is said (after an event, or at a time). */
  readonly where?: Condition;
  /** While this holds what was found stands, though `where` does not any more: so that a figure that wavers about a limit does not end it. */
  readonly until?: Condition;
  /** The first of these fields that is filled makes an occurrence a new one; without any, each time the condition becomes true is one. */
  readonly since?: readonly string[];
  readonly severity: AlertSeverity;
  /** The field that says when what the alert is about is due. */
  readonly dueAt?: string;
  /** What the alert's sentence counts: days since, or minutes from, the occurrence. */
  readonly counts?: "days" | "minutes";
  /** Further facts for the sentence. */
  readonly facts?: readonly { readonly name: string; readonly value: string }[];
}

/** Who of those concerned: whoever has the record, or who leads that person's team. */
export type Concerned = "OWNER" | "MANAGER";

export type RuleAction =
  | { readonly do: "ALERT"; readonly to?: Concerned; readonly due?: Span; readonly advice?: string }
  | { readonly do: "FOLLOW_UP"; readonly to?: Concerned; readonly subject?: string; readonly due: Span; readonly channel?: string }
  | AssignAction
  /** Asks a person, or whoever leads the record's team, to say yes or no. */
  | { readonly do: "APPROVAL"; readonly userId?: string; readonly subject?: string; readonly due?: Span }
  | { readonly do: "SET"; readonly field: string; readonly value: string }
  | { readonly do: "MOVE"; readonly to: string }
  | { readonly do: "TAG"; readonly tag: string }
  /** Tells people who are named, or whoever leads the team, beside whoever the record belongs to. */
  | { readonly do: "NOTIFY"; readonly userIds: readonly string[]; readonly manager?: boolean; readonly advice?: string }
  | SendAction;

/** Sends a message by a template (docs/messages.md): to the customer's primary contact, to whoever has the record, or to a robot's group. */
export interface SendAction {
  readonly do: "SEND";
  readonly templateId: string;
  readonly channelId: string;
  readonly to: "CONTACT" | "OWNER" | "GROUP";
}

/** Gives the record to somebody. */
export interface AssignAction {
  readonly do: "ASSIGN";
  /** By TERRITORY: to whoever has the customer's region; where no regions are named, to whoever has most customers there. */
  readonly by: "ROUND_ROBIN" | "LEAST_BUSY" | "TERRITORY" | "USER";
  /** Among whom. */
  readonly userIds: readonly string[];
  /** Where nobody is named: among all who have this role when the rule acts. */
  readonly role?: Role;
  /** The region of each person, at the person's place. */
  readonly regions?: readonly string[];
}
