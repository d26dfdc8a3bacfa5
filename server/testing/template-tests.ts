import type { RuleKind } from "../automation/rule/rule.entity";
import { numberEvents } from "../core/events/number";
import type { AlertWorld } from "./alert-world";
import type { PersonName } from "./world";

/** What tests of templates begin with. */
export interface TemplateTests {
  /** Makes a rule from a template and switches it on; what was before does not concern it. */
  givenRule(kind: RuleKind, number?: { days?: number; minutes?: number }): Promise<string>;
  /** The states of somebody's alerts of a kind about a record, oldest first. */
  statuses(person: PersonName, kind: RuleKind, recordId: string): Promise<string[]>;
  /** Looks at every rule twice, which changes no more than once does; the events have their numbers, which servers give after the commit. */
  look(): Promise<void>;
  /** A request that is granted. */
  change(person: PersonName, text: string, variables: object): Promise<void>;
}

/** @param world asked for anew each time, because tests open theirs before they begin */
export function templateTests(world: () => AlertWorld): TemplateTests {
  const granted = async <Data>(person: PersonName, text: string, variables: object): Promise<Data> => {
    const { data, errors } = await world().query<Data>(person, text, { ...variables });
    expect(errors).toEqual([]);
    return data;
  };
  return {
    async givenRule(kind, number = {}) {
      const { createRule } = await granted<{ createRule: { id: string } }>("ada", "mutation ($input: CreateRuleInput!) { createRule(input: $input) { id enabled } }", { input: { kind, name: `Rule ${kind}` } });
      await granted("ada", "mutation ($id: ID!, $input: UpdateRuleInput!) { updateRule(id: $id, version: 1, input: $input) { enabled revision } }", { id: createRule.id, input: { enabled: true, ...number } });
      return createRule.id;
    },
    statuses: async (person, kind, recordId) => (await world().alertsOn(person, recordId)).filter((alert) => alert.kind === String(kind)).map(({ status }) => status),
    async look() {
      for (let time = 0; time < 2; time += 1) {
        await numberEvents(world().database);
        await world().evaluate();
      }
    },
    change: (person, text, variables) => granted(person, text, variables),
  };
}
