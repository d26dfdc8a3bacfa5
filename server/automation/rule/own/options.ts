import type { Eyes } from "../../../core/condition/paths";
import { testedType } from "../../../core/condition/vocabulary";
import { settableFields } from "../../evaluation/effects/change-customer";
import { mayAct } from "../check/action.check";
import { definitionFaults } from "../check/definition.check";
import type { RuleAction, RuleSubject } from "../definition.types";
import { subjectEvents } from "../subject-events";
import { subjects } from "../subjects";
import { templates } from "../templates/templates";
import { definitionShown, fieldOf } from "./definition.read";
import type { OfferedRule, RuleOptions } from "./own-rule.types";

/** What the viewer's rules may be about, wait for and do. */
export const ruleOptions = (eyes: Eyes): RuleOptions[] =>
  (Object.keys(subjects) as RuleSubject[])
    .filter((subject) => subjectEvents[subject].length > 0 && testedType(subject) && eyes.policy.can(eyes.viewer, subject, "read"))
    .map((subject) => ({
      subject,
      events: [...subjectEvents[subject]],
      actions: (Object.keys(fieldOf) as RuleAction["do"][]).filter((kind) => mayAct(subject, kind, eyes)).map((kind) => fieldOf[kind]),
      settable: settableFields.filter((field) => eyes.policy.mayWrite(eyes.viewer, "Customer", field)),
    }));

/** The templates that say only what the viewer may see and do. */
export const offeredRules = (eyes: Eyes): OfferedRule[] =>
  [...templates].flatMap(([kind, template]) => {
    const { number } = template;
    const definition = template.define(number?.begin ?? 0);
    if (definitionFaults(definition, eyes).length > 0) return [];
    return [{ kind, definition: definitionShown(definition), ...(number && { number: number.begin }) }];
  });
