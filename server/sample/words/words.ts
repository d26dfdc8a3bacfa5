import type { Channel, Direction } from "../../customers/activity/activity.entity";
import type { DecisionRole } from "../../customers/contact/contact.entity";
import type { ContractKind } from "../../orders/contract/contract.enums";
import type { TicketKind, TicketPriority } from "../../service/ticket/ticket.enums";

/** A line of business that companies of the sample are in. */
export interface Trade {
  /** As part of a company's name. */
  readonly name: string;
  /** As a classification, the same in every language. */
  readonly industry: string;
}

/** What people and companies are called. */
export interface NameWords {
  /** Goods by the Superstore's sub-category, as people speak of them in a sentence. */
  readonly goods: Readonly<Record<string, string>>;
  readonly familyNames: readonly string[];
  readonly givenNames: readonly string[];
  /** Puts a name together the way the language does. */
  personName(family: string, given: string): string;
  readonly companyStems: readonly string[];
  readonly trades: readonly Trade[];
  readonly companyEndings: readonly string[];
  readonly titles: readonly (readonly [title: string, role: DecisionRole])[];
  /** What people around a private customer are to them. */
  readonly relations: readonly string[];
  readonly tags: Readonly<Record<"top" | "bulk" | "gadgets" | "bargains" | "silent" | "news" | "invoice", string>>;
}

/** One entry of a timeline. Texts may speak of {goods}, {contact} and {owner}. */
export interface Talk {
  readonly channel: Channel;
  readonly direction: Direction;
  readonly subject: string;
  readonly body: string;
  /** How long it took, from and to. */
  readonly minutes?: readonly [number, number];
}

/** A dated task and what may come of it. */
export interface Task {
  readonly channel: Channel;
  readonly subject: string;
  readonly outcome: string;
}

/** What salespeople say, plan and note. */
export interface SalesWords {
  /** Names of deals. */
  readonly deals: readonly string[];
  /** Names of leads whom no customer is known to yet; they speak of {company}. */
  readonly leads: readonly string[];
  readonly lostReasons: readonly string[];
  readonly dealNotes: readonly string[];
  readonly beforeOrder: readonly Talk[];
  readonly atOrder: readonly Talk[];
  readonly afterOrder: readonly Talk[];
  readonly inBetween: readonly Talk[];
  readonly tasks: readonly Task[];
  /** Towards those who have not bought yet. */
  readonly firstTasks: readonly Task[];
}

/** The Superstore's categories. */
export type Category = "Furniture" | "Office Supplies" | "Technology";

/** A conversation at the service desk; the parts are said in this order. */
export interface TicketStory {
  readonly kind: TicketKind;
  readonly priority: TicketPriority;
  readonly channel: Channel;
  /** The Superstore's categories that the story fits; any, where it is left out. */
  readonly about?: readonly Category[];
  readonly subject: string;
  /** What the customer opens with. */
  readonly opening: string;
  /** Our first answer, which leaves the next word to the customer. */
  readonly question: string;
  readonly answer: string;
  /** A remark among ourselves. */
  readonly note?: string;
  readonly solution: string;
  readonly thanks?: string;
}

/** What companies say of how they want to be served. */
export interface NeedWords {
  readonly stock: readonly string[];
  readonly transport: readonly string[];
  readonly packaging: readonly string[];
  readonly information: readonly string[];
}

/** What is agreed with companies for a time. */
export interface AgreedWords {
  readonly contracts: readonly (readonly [title: string, kind: ContractKind])[];
}

/** Everything that is said in one language of the sample. */
export interface Words extends NameWords, SalesWords, AgreedWords {
  readonly needs: NeedWords;
  readonly tickets: readonly TicketStory[];
}
