import { readFileSync } from "node:fs";
import { join } from "node:path";
import { catalog } from "./catalog";

const words = (locale: string): Readonly<Record<"types" | "verbs" | "groups", Readonly<Record<string, string>>>> =>
  JSON.parse(readFileSync(join(process.cwd(), "web/messages", locale, "settings/policy.json"), "utf8")) as ReturnType<typeof words>;

const types = Object.keys(catalog);
const verbs = [...new Set(Object.values(catalog).flatMap((grantable) => grantable.verbs))];
const groups = [...new Set(Object.values(catalog).flatMap((grantable) => Object.keys(grantable.groups)))];

test.each(["en", "zh-Hant", "zh-Hans"])("an administrator reads every type, action and group of fields of the permissions in words of %s", (locale) => {
  const known = words(locale);
  expect(types.filter((name) => !known.types[name])).toEqual([]);
  expect(verbs.filter((name) => !known.verbs[name])).toEqual([]);
  expect(groups.filter((name) => !known.groups[name])).toEqual([]);
});
