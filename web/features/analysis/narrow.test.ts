import { narrowTo } from "./narrow";

const ids = (name: string) => (name === "Furniture" ? "cat1" : undefined);

describe("narrowing by a click on a mark", () => {
  it.each([
    ["REGION", "West", { region: "West" }],
    ["CHANNEL", "web", { channel: "web" }],
    ["OWNER", "user7", { owner: "user7" }],
    ["TEAM", "team2", { team: "team2" }],
    ["SEGMENT", "Corporate", { segment: "Corporate" }],
    ["CATEGORY", "Furniture", { category: "cat1" }],
    ["SUBCATEGORY", "Furniture", { category: "cat1" }],
  ] as const)("given %s %s, sets that part of the scope", (dimension, key, change) => {
    expect(narrowTo(dimension, key, ids)).toEqual(change);
  });

  it("given a dimension that the scope has no part for, changes nothing", () => {
    expect(narrowTo("MONTH", "2026-07", ids)).toBeNull();
  });

  it("given a value that is not known, changes nothing", () => {
    expect(narrowTo("REGION", "", ids)).toBeNull();
    expect(narrowTo("CATEGORY", "Toys", ids)).toBeNull();
  });
});
