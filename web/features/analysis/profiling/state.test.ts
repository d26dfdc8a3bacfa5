import { profilingVariables } from "./state";

const filter = { from: "2025-11-23", to: "2026-11-23" };
const asked = (address: string) => profilingVariables(filter, new URLSearchParams(address));

describe("the earlier period of the migration", () => {
  it("given nothing, is the one compared with", () => {
    expect(asked("")).toEqual({ filter });
  });

  it("given its last day, ends with that day", () => {
    expect(asked("earlier=2024-12-31")).toEqual({ filter, before: "2025-01-01" });
    expect(asked("earlier=2026-11-21")).toEqual({ filter, before: "2026-11-22" });
  });

  it.each(["2026-11-22", "2027-01-01", "0202-01-01", "2024-13-01", "yesterday"])("given %s, which no earlier period can end with, is the one compared with", day => {
    expect(asked(`earlier=${day}`)).toEqual({ filter });
  });
});
