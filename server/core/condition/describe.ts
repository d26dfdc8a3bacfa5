import { comparisonsOf } from "./comparing";
import type { TestableField, TestableType } from "./condition.graph";
import { figuresFor } from "./figures";
import { linkAt, relatedAt, fieldAt, type Eyes } from "./paths";
import { testedType, typeOf, type TestedField, type TestedType } from "./vocabulary";

/** What these eyes may say of records of a type, and of all that it leads to; the type itself first. */
export function describeTypes(name: string, eyes: Eyes): TestableType[] {
  const first = testedType(name);
  if (!first || !eyes.policy.can(eyes.viewer, name, "read")) return [];
  const found = new Map<TestedType, TestableType>();
  const waiting = [first];
  for (let type = waiting.shift(); type; type = waiting.shift()) {
    if (found.has(type)) continue;
    const { description, next } = describe(type, eyes);
    found.set(type, description);
    waiting.push(...next);
  }
  return [...found.values()];
}

function describe(type: TestedType, eyes: Eyes): { description: TestableType; next: TestedType[] } {
  const fields = [...type.fields.keys()].flatMap((name) => fieldAt(type, name, eyes)?.end ?? []);
  const links = [...type.relations.keys()].flatMap((name) => to(name, linkAt(type, name, eyes)));
  const related = [...type.relations.keys()].flatMap((name) => to(name, relatedAt(type, name, eyes)?.end.entity));
  const names = (list: typeof links) => list.map(({ name, type: other }) => ({ name, of: other.name }));
  const figures = figuresFor(type, eyes).map(describeField);
  return { description: { name: type.name, fields: fields.map(describeField), links: names(links), related: names(related), figures }, next: [...links, ...related].map((each) => each.type) };
}

const to = (name: string, entity: Parameters<typeof typeOf>[0] | undefined): { name: string; type: TestedType }[] => (entity ? [{ name, type: typeOf(entity) }] : []);

const describeField = (field: TestedField): TestableField => ({
  name: field.name, kind: field.kind, comparisons: comparisonsOf(field), enumeration: field.codes?.name, codes: field.codes?.values, of: field.of,
});
