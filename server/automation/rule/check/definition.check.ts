import { conditionFaults } from "../../../core/condition/check";
import { fieldAt, type Eyes } from "../../../core/condition/paths";
import { testedType } from "../../../core/condition/vocabulary";
import type { FieldError } from "../../../core/errors";
import type { RuleCause, RuleDefinition, RuleSubject, RuleWhen } from "../definition.types";
import { subjectEvents } from "../subject-events";
import { actionFaults } from "./action.check";
import { countFaults, eachOf, fault, numberFaults } from "./fault";

const mostCauses = 5;
const mostActions = 10;
const mostTypes = 10;
/** Together with ids and a moment it still fits the key of a cause. */
const causeName = /^[A-Za-z][A-Za-z0-9.]{0,19}$/;

/**
 * What is wrong with what a rule says, as far as it can be told without looking at records: what it tests and does its
 * owner must see and be allowed to do. Looked at when it is saved, and again whenever it is evaluated: rights may have changed meanwhile.
 * @param eyes the owner's
 */
export function definitionFaults(definition: RuleDefinition, eyes: Eyes, path = "input.definition"): FieldError[] {
  const { subject, when, causes, actions } = definition;
  if (!eyes.policy.can(eyes.viewer, subject, "read") || !testedType(subject)) return [fault(`${path}.subject`, "notAllowed", `you may not see records of the type ${subject}`)];
  return [
    ...whenFaults(subject, when, `${path}.when`),
    ...countFaults(causes, 1, mostCauses, `${path}.causes`),
    ...eachOf(causes, `${path}.causes`, (cause, at, index) => causeFaults(definition, cause, eyes, at, index)),
    ...countFaults(actions, 1, mostActions, `${path}.actions`),
    ...eachOf(actions, `${path}.actions`, (action, at) => actionFaults(definition, action, eyes, at)),
  ];
}

function whenFaults(subject: RuleSubject, when: RuleWhen, path: string): FieldError[] {
  if (when.kind === "EVENT") return eventFaults(subject, when.types ?? [], `${path}.types`);
  return when.kind === "TIME" ? timeFaults(when, path) : [];
}

function eventFaults(subject: RuleSubject, types: readonly string[], path: string): FieldError[] {
  const known = subjectEvents[subject];
  return [
    ...countFaults(types, 1, mostTypes, path),
    ...eachOf(types, path, (type, at) => (known.includes(type) ? [] : [fault(at, "unknownEvent", `is one of ${known.join(", ")}`)])),
  ];
}

const days = { DAY: 0, WEEK: 7, MONTH: 31 } as const;

function timeFaults({ every, on, hour }: Extract<RuleWhen, { kind: "TIME" }>, path: string): FieldError[] {
  if (every === undefined) return [fault(`${path}.every`, "required", "says how often")];
  const hours = numberFaults(hour, 0, 23, `${path}.hour`);
  if (every === "DAY") return on === undefined ? hours : [...hours, fault(`${path}.on`, "notAllowed", "every day has no day of its own")];
  return [...hours, ...(on === undefined ? [] : numberFaults(on, 1, days[every], `${path}.on`))];
}

function causeFaults({ subject, when, causes }: RuleDefinition, { name, where, until, since = [], dueAt }: RuleCause, eyes: Eyes, path: string, index: number): FieldError[] {
  const fieldFaults = (field: string, at: string, timesOnly: boolean): FieldError[] => {
    const type = testedType(subject);
    const kind = type && !field.includes(".") ? fieldAt(type, field, eyes)?.end.kind : undefined;
    if (!kind) return [fault(at, "unknownField", `${subject} has no ${field} that you may see`)];
    return !timesOnly || kind === "date" || kind === "time" ? [] : [fault(at, "noTime", `${field} is no time`)];
  };
  return [
    ...(causeName.test(name) ? [] : [fault(`${path}.name`, "format", "is a letter and then at most 19 letters, digits and points")]),
    ...(causes.findIndex((other) => other.name === name) < index ? [fault(`${path}.name`, "duplicate", "stands there twice")] : []),
    ...(where ? conditionFaults(subject, where, eyes, `${path}.where`) : when.kind === "CONDITION" || until ? [fault(`${path}.where`, "required", "says which records")] : []),
    ...(until ? conditionFaults(subject, until, eyes, `${path}.until`) : []),
    ...countFaults(since, 0, 3, `${path}.since`),
    ...eachOf(since, `${path}.since`, (field, at) => fieldFaults(field, at, false)),
    ...(dueAt === undefined ? [] : fieldFaults(dueAt, `${path}.dueAt`, true)),
  ];
}
