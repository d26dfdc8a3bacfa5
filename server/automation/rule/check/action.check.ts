import type { Span } from "../../../core/condition/condition.types";
import type { Eyes } from "../../../core/condition/paths";
import { testedType } from "../../../core/condition/vocabulary";
import type { FieldError } from "../../../core/errors";
import { isApprovable } from "../../approval/approval.rules";
import { assignables } from "../../evaluation/effects/assign";
import { settableFields } from "../../evaluation/effects/change-customer";
import { verbsOf } from "../../evaluation/bounds";
import type { RuleAction, RuleDefinition, RuleSubject } from "../definition.types";
import { fieldOf } from "../own/definition.read";
import { countFaults, fault, numberFaults, textFaults } from "./fault";

type ActionOf<Kind extends RuleAction["do"]> = Extract<RuleAction, { readonly do: Kind }>;

/** Longer than anybody plans ahead, in any unit. */
const longestDue = 1_000;
const mostAdvice = 500;
const mostPeople = 50;
/** Each of them gets an alert for each record. */
const mostTold = 5;

/** There is no customer concerned, about whom something could be done. */
const withoutCustomer: readonly RuleSubject[] = ["Product", "WarehouseCheck"];
const aboutCustomers: readonly RuleAction["do"][] = ["FOLLOW_UP", "SET", "MOVE", "TAG", "SEND"];

/** What is wrong with one action of a rule. */
export function actionFaults({ subject, actions }: RuleDefinition, action: RuleAction, eyes: Eyes, place: string): FieldError[] {
  const kind = action.do as RuleAction["do"] | undefined;
  if (!kind) return [fault(place, "exactlyOne", `is exactly one of ${Object.values(fieldOf).join(", ")}`)];
  const path = `${place}.${fieldOf[kind]}`;
  if (actions.find((other) => isSame(other, action)) !== action) return [fault(path, "duplicate", "stands there twice")];
  if (!isPossible(subject, kind)) return [fault(path, "notAllowed", `is not done about a ${subject}`)];
  return [...(mayAct(subject, kind, eyes) ? [] : [fault(path, "notAllowed", "you may not do this yourself")]), ...contentFaults(action, eyes, path)];
}

const isPossible = (subject: RuleSubject, kind: RuleAction["do"]): boolean =>
  !(withoutCustomer.includes(subject) && aboutCustomers.includes(kind)) && (kind !== "ASSIGN" || assignables[subject] !== undefined) && (kind !== "APPROVAL" || isApprovable(subject));

/** Actions that make a record, with the verb by which somebody would make it by hand. */
const making: Readonly<Partial<Record<RuleAction["do"], { readonly type: string; readonly verb: string }>>> = {
  FOLLOW_UP: { type: "FollowUp", verb: "create" },
  SEND: { type: "OutboundMessage", verb: "send" },
  APPROVAL: { type: "Approval", verb: "create" },
};

/** Whether a rule about such records can do this, and whoever it is bounded by too. */
export function mayAct(subject: RuleSubject, kind: RuleAction["do"], { policy, viewer }: Eyes): boolean {
  const { type = subject, verb } = making[kind] ?? verbsOf[kind] ?? {};
  return isPossible(subject, kind) && (verb === undefined || policy.can(viewer, type, verb));
}

/** A rule sets one field once and may tag several times; of all else there is one of a kind. */
const isSame = (left: RuleAction, right: RuleAction): boolean =>
  left.do === right.do && (left.do === "SET" ? left.field === (right as ActionOf<"SET">).field : left.do === "TAG" ? left.tag === (right as ActionOf<"TAG">).tag : true);

function contentFaults(action: RuleAction, eyes: Eyes, path: string): FieldError[] {
  switch (action.do) {
    case "ALERT": return [...spanFaults(action.due, `${path}.due`), ...adviceFaults(action.advice, path)];
    case "FOLLOW_UP": return [...spanFaults(action.due, `${path}.due`), ...(action.subject === undefined ? [] : textFaults(action.subject, 200, `${path}.subject`))];
    case "APPROVAL": return [...spanFaults(action.due, `${path}.due`), ...(action.subject === undefined ? [] : textFaults(action.subject, 200, `${path}.subject`))];
    case "ASSIGN": return assignFaults(action, path);
    case "SET": return setFaults(action, eyes, path);
    case "TAG": return textFaults(action.tag, 60, `${path}.tag`);
    case "NOTIFY": return notifyFaults(action, path);
    default: return [];
  }
}

const spanFaults = (span: Span | undefined, path: string): FieldError[] => (span ? numberFaults(span.count, 0, longestDue, `${path}.count`) : []);

const adviceFaults = (advice: string | undefined, path: string): FieldError[] => (advice === undefined ? [] : textFaults(advice, mostAdvice, `${path}.advice`));

function assignFaults({ by, userIds, role, regions }: ActionOf<"ASSIGN">, path: string): FieldError[] {
  const fits = by !== "TERRITORY" || regions === undefined || regions.length === userIds.length;
  return [...countFaults(userIds, role ? 0 : 1, by === "USER" ? 1 : mostPeople, `${path}.userIds`), ...(fits ? [] : [fault(`${path}.regions`, "required", "names a region for each person")])];
}

function setFaults({ field, value }: ActionOf<"SET">, { policy, viewer }: Eyes, path: string): FieldError[] {
  const known = (settableFields as readonly string[]).includes(field) ? testedType("Customer")?.fields.get(field) : undefined;
  if (!known) return [fault(`${path}.field`, "unknownField", `is one of ${settableFields.join(", ")}`)];
  if (!policy.mayWrite(viewer, "Customer", field)) return [fault(`${path}.field`, "notAllowed", `you may not write ${field} yourself`)];
  if (known.codes && !known.codes.values.includes(value)) return [fault(`${path}.value`, "unknownCode", `is one of ${known.codes.values.join(", ")}`)];
  return textFaults(value, 100, `${path}.value`);
}

const notifyFaults = ({ userIds, manager, advice }: ActionOf<"NOTIFY">, path: string): FieldError[] => [
  ...countFaults(userIds, manager ? 0 : 1, mostTold, `${path}.userIds`),
  ...adviceFaults(advice, path),
];
