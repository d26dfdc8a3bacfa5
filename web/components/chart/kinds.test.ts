import { kindsOf, loadKinds, moreKinds } from "./kinds";

describe("the kinds of a picture", () => {
  it("given several series, are each named once", () => {
    expect(kindsOf({ series: [{ type: "bar" }, { type: "bar" }, { type: "custom" }] })).toEqual(["bar", "custom"]);
    expect(kindsOf({ series: { type: "treemap" } })).toEqual(["treemap"]);
    expect(kindsOf({})).toEqual([]);
  });

  it("given only those that are always there, need nothing to be loaded", async () => {
    expect(moreKinds({ series: [{ type: "bar" }, { type: "line" }] })).toEqual([]);
    await expect(loadKinds(["bar", ""])).resolves.toBeUndefined();
  });
});
