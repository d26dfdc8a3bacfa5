import { readFileSync } from "node:fs";
import { join } from "node:path";
import { subjectEvents } from "./subject-events";

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

const words = (locale: string): Words => (JSON.parse(readFileSync(join(process.cwd(), "web/messages", locale, "settings/rules.json"), "utf8")) as { event: Words }).event;

test.each(["en", "zh-Hant", "zh-Hans"])("whoever makes a rule reads every event that it can wait for in words of %s", (locale) => {
  const known = words(locale);
  const unnamed = Object.values(subjectEvents).flat().filter((type) => {
    const [record = "", verb = ""] = type.split(".");
    return !known[record]?.[verb];
  });
  expect(unnamed).toEqual([]);
});
