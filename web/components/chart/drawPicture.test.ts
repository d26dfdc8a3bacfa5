import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(__dirname, "../../..");
const names = ["客戶", '<script src="x">', "<img src=a>"];
const bars = { xAxis: { type: "category", data: names }, yAxis: { type: "value" }, series: [{ type: "bar", data: names.map((_, place) => place + 1) }] };

/** In a process of its own: the library comes as modules that the tests' loader does not take. */
function drawn(): { light: string; dark: string } {
  const script = `const { drawPicture } = require("./web/components/chart/drawPicture.ts");
    const draw = scheme => drawPicture(${JSON.stringify(bars)}, { scheme, width: 800, height: 200 });
    console.log(JSON.stringify({ light: draw("light"), dark: draw("dark") }));
    process.exit(0);`;
  const said = execFileSync(process.execPath, ["-r", "./scripts/swc-register.js", "-e", script], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  return JSON.parse(said.slice(said.indexOf("{"))) as { light: string; dark: string };
}

describe("a picture drawn on the server", () => {
  let light: string;
  let dark: string;
  beforeAll(() => ({ light, dark } = drawn()), 60_000);

  it("given bars, is an SVG that fits any width and brings no style sheet, which the page's policy would refuse", () => {
    expect(light).toMatch(/^<svg [^>]*viewBox="0 0 800 200"/);
    expect(light).toContain("客戶");
    expect(light).not.toContain("<style");
  });

  it("given a name with signs of HTML, writes them as text", () => {
    expect(light).not.toMatch(/<script|<img/);
    expect(light).toContain("&lt;script");
  });

  it("given light or dark, uses the colours of that", () => {
    expect(light).toContain("#0072b2");
    expect(dark).toContain("#56b4e9");
  });
});
