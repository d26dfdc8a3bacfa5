import { sharedEnding } from "./sharedEnding";

describe("what places share", () => {
  it.each([
    [["Kyoto, Japan", "Osaka, Japan"], ", Japan"],
    [["Washington, D.C., United States", "Boston, United States"], ", United States"],
    [["Kyoto, Japan", "Lyon, France"], ""],
    [["Chairs", "Tables"], ""],
    [["Kyoto, Japan", "Kyoto"], ""],
    [[], ""],
  ])("given %j, is %j", (names, ending) => {
    expect(sharedEnding(names)).toBe(ending);
  });
});
