import fc from "fast-check";
import { fillIn, placeholderFaults, placeholdersOf } from "./placeholders";

const known = new Set(["customer.name", "dueAt"]);
const faultsOf = (text: string) => placeholderFaults(text, known, "input.body").map(({ code, params }) => [code, params?.["at"], params?.["name"]]);

test.each<[string, unknown[]]>([
  ["Dear {customer.name}, until {dueAt}.", []],
  ["{ customer.name }", []],
  ["Plain text, also with } alone", []],
  ["Dear {customer.nmae}", [["unknownVariable", 6, "{customer.nmae}"]]],
  ["{a} and {b}", [["unknownVariable", 1, "{a}"], ["unknownVariable", 9, "{b}"]]],
  ["Dear {customer.name", [["unclosedVariable", 20, undefined]]],
  ["{#customer.name}x{/customer.name}", [["unknownVariable", 1, "{#customer.name}"]]],
  ["{>customer.name}", [["unknownVariable", 1, "{>customer.name}"]]],
  ["{}", [["unknownVariable", 1, "{}"]]],
  ["{constructor}", [["unknownVariable", 1, "{constructor}"]]],
])("%s", (text, faults) => expect(faultsOf(text)).toEqual(faults));

test("names are found and filled in; what is missing leaves nothing", () => {
  expect(placeholdersOf("{customer.name} {dueAt}")).toEqual(["customer.name", "dueAt"]);
  expect(fillIn("王先生 {customer.name}<{dueAt}>", { "customer.name": "A&B \"{dueAt}\"" })).toBe('王先生 A&B "{dueAt}"<>');
});

test("whatever the values hold, they come out as they are and nothing else changes", () => {
  const sign = fc.string({ unit: "grapheme", maxLength: 20 });
  fc.assert(
    fc.property(sign.filter((text) => !/[{}]/.test(text)), sign, sign, (text, name, due) => {
      expect(fillIn(`${text}{customer.name}|{dueAt}${text}`, { "customer.name": name, dueAt: due })).toBe(`${text}${name}|${due}${text}`);
    }),
    { endOnFailure: true, numRuns: 200 },
  );
});
