import { AppError } from "./errors";
import { transitions } from "./transitions";

type Light = "RED" | "GREEN" | "AMBER";
const light = transitions<Light>([
  ["RED", "GREEN"],
  ["GREEN", "AMBER"],
  ["AMBER", "RED"],
  ["AMBER", "GREEN"],
]);

describe("a state machine", () => {
  test.each<[Light, Light[]]>([
    ["RED", ["GREEN"]],
    ["GREEN", ["AMBER"]],
    ["AMBER", ["RED", "GREEN"]],
  ])("goes from %s to %j and nowhere else", (from, reachable) => {
    expect(light.from(from)).toEqual(reachable);
    for (const to of ["RED", "GREEN", "AMBER"] as const) expect([to, light.allows(from, to)]).toEqual([to, reachable.includes(to)]);
  });

  test("says which step is not one, and where", () => {
    expect(() => light.assert("RED", "GREEN", "input.light")).not.toThrow();
    let refused: unknown;
    try {
      light.assert("RED", "AMBER", "input.light");
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(AppError);
    expect((refused as AppError).extensions).toEqual({
      code: "BAD_USER_INPUT",
      fields: [{ path: "input.light", code: "transition", message: "cannot go from RED to AMBER", params: { from: "RED", to: "AMBER" } }],
    });
  });
});
