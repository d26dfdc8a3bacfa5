import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

const web = join(__dirname, "../..");
const styles = dirname(require.resolve("@mantine/core/styles/Button.css"));
const loaded = readFileSync(join(__dirname, "styles.ts"), "utf8");

// Parts whose styles come with another component's file.
const WITHIN: Record<string, string> = { NativeSelect: "Input", Select: "Combobox", MultiSelect: "Combobox", Autocomplete: "Combobox", TagsInput: "Combobox", HoverCard: "Popover" };

const imported = new Set(
  readdirSync(web, { recursive: true, encoding: "utf8" })
    .filter(path => path.endsWith(".tsx") && !path.includes(".next"))
    .map(path => readFileSync(join(web, path), "utf8"))
    .flatMap(code => [...code.matchAll(/import \{([^}]+)\} from "@mantine\/core"/g)].flatMap(match => (match[1] ?? "").split(",").map(name => name.trim()))),
);

describe("Mantine's styles", () => {
  it.each([...imported].map(name => WITHIN[name] ?? name).filter(name => existsSync(join(styles, `${name}.css`))))("of %s are loaded", name => {
    expect(loaded).toContain(`@mantine/core/styles/${name}.css`);
  });
});
