import type { ConditionInput, RuleCauseInput } from "@/generated/graphql";
import { emptyDraft, isAskable, sent } from "./draft";

const below = (number?: number): ConditionInput => ({ all: [{ figure: { name: "probabilityAlive", is: "LESS", value: { number: number ?? null } } }] });
const nothing: ConditionInput = { all: [] };
const rule = (cause: Partial<RuleCauseInput>) => ({ ...emptyDraft("Customer").definition, causes: [{ name: "main", severity: "WATCH" as const, ...cause }] });

test.each<[string, Partial<RuleCauseInput>, Partial<RuleCauseInput>]>([
  ["a condition and how long it stands", { where: below(0.3), until: below(0.4) }, { where: below(0.3), until: below(0.4) }],
  ["a condition whose end says nothing yet", { where: below(0.3), until: nothing }, { where: below(0.3) }],
  ["no condition, so that nothing can stand", { where: nothing, until: below(0.4) }, {}],
])("%s is sent without what is empty", (_, cause, expected) => expect(sent(rule(cause)).causes).toEqual([{ name: "main", severity: "WATCH", ...expected }]));

test("what a rule would do can be asked when its end, too, is said whole", () => {
  expect(isAskable(rule({ where: below(0.3) }))).toBe(true);
  expect(isAskable(rule({ where: below(0.3), until: below(0.4) }))).toBe(true);
  expect(isAskable(rule({ where: below(0.3), until: below() }))).toBe(false);
  expect(isAskable(rule({ where: nothing }))).toBe(false);
});
