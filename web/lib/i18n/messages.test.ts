import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { LOCALES } from "./locale";
import { AREAS } from "./messages";
import { SETTINGS_AREAS } from "./settings-messages";

const web = join(__dirname, "../..");
const folder = join(web, "messages");
const ALL_AREAS = [...AREAS, "conditions", ...SETTINGS_AREAS.map(area => `settings/${area}` as const)];

type Texts = { [key: string]: string | Texts };

const load = (locale: string, area: string) => JSON.parse(readFileSync(join(folder, locale, `${area}.json`), "utf8")) as Texts;

/** Every text by its full key. */
function flatten(texts: Texts, prefix = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] => {
    const path = prefix + key;
    return typeof value === "string" ? [[path, value]] : flatten(value, `${path}.`);
  });
}

/** The names of what is filled in: `{count}`, `{count, plural, …}`. */
const placeholders = (message: string) => [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/g)].map(match => match[1]))].sort();

const sources = readdirSync(web, { recursive: true, encoding: "utf8" })
  .filter(path => /\.tsx?$/.test(path) && !/(^|\/)(\.next|generated)\/|\.test\./.test(path))
  // Examples in comments use keys of their own.
  .map(path => [path, readFileSync(join(web, path), "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "")] as const);

describe.each(ALL_AREAS)("the texts of %s", area => {
  const english = new Map(flatten(load("en", area)));

  it.each(LOCALES)("have the same keys and figures in %s", locale => {
    const other = new Map(flatten(load(locale, area)));
    expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [key, message] of other) expect([key, placeholders(message)]).toEqual([key, placeholders(english.get(key) ?? "")]);
  });

  it("are nowhere empty", () => {
    for (const locale of LOCALES) expect(flatten(load(locale, area)).filter(([, message]) => message.trim() === "")).toEqual([]);
  });
});

describe("the code", () => {
  const known = new Set(ALL_AREAS.flatMap(area => flatten(load("en", area)).map(([key]) => `${area.replace("/", ".")}.${key}`)));
  const knows = (key: string) => known.has(key);

  it.each(sources.filter(([, code]) => code.includes("useTranslations(")))("of %s uses only keys that exist", (_path, code) => {
    // Each translator by its variable; a name given to two translators in one file may mean either.
    const translators = [...code.matchAll(/const (\w+) = useTranslations\((?:"([\w.]+)")?\);/g)];
    const scopes = new Map<string, string[]>();
    for (const [, name = "", scope = ""] of translators) scopes.set(name, [...(scopes.get(name) ?? []), scope]);
    for (const [name, areas] of scopes) {
      const used = [...code.matchAll(new RegExp(`\\b${name}\\("([\\w.]+)"`, "g"))].map(match => match[1] ?? "");
      const missing = used.filter(key => !areas.some(area => knows(area ? `${area}.${key}` : key)));
      expect(missing).toEqual([]);
    }
  });
});
