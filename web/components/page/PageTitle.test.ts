import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const web = resolve(__dirname, "../..");
const app = join(web, "app");

/** Every address of the app, as its file. */
const pages = readdirSync(app, { recursive: true, encoding: "utf8" }).filter(path => path.endsWith("page.tsx"));

/** The file that an import names, where it is one of the app's own. */
function fileOf(name: string, from: string): string | undefined {
  const base = name.startsWith("@/") ? join(web, name.slice(2)) : name.startsWith(".") ? resolve(dirname(from), name) : undefined;
  return base && [`${base}.tsx`, `${base}.ts`, join(base, "index.ts")].find(path => existsSync(path));
}

/** Whether a file, or what it imports, draws a title or leads elsewhere. */
function isNamed(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  const text = readFileSync(file, "utf8");
  if (/<Page(Title|Head)\b/.test(text) || /\bredirect\("/.test(text)) return true;
  return [...text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].some(([, name = ""]) => {
    const next = fileOf(name, file);
    return next !== undefined && isNamed(next, seen);
  });
}

test.each(pages)("%s names the browser's tab", page => {
  expect(isNamed(join(app, page))).toBe(true);
});

test("nothing else names it: of two names the browser takes the first", () => {
  const sources = readdirSync(web, { recursive: true, encoding: "utf8" }).filter(path => path.endsWith(".tsx") && !/^(generated|\.next)/.test(path) && !path.includes("node_modules"));
  const others = sources.filter(path => !path.endsWith("PageTitle.tsx") && /<title>|\btitle: "Guanxi"|title: \{ default/.test(readFileSync(join(web, path), "utf8")));
  expect(others).toEqual([]);
});
