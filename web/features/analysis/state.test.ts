import { readState, writeState } from "@/lib/url/codecs";
import { analysisFilter, shape, type AnalysisState } from "./state";

const read = (address: string) => readState<AnalysisState>(shape, new URLSearchParams(address));

describe("what the address says of an analysis", () => {
  it("given every part, is what the API is asked", () => {
    const state = read("period=lastYear&compare=YEAR_BEFORE&team=t&owner=o&region=North&segment=Retail&saved=s&channel=web&category=c");
    expect(analysisFilter(state, "2026-11-22")).toEqual({ from: "2025-01-01", to: "2026-01-01", compare: "YEAR_BEFORE", teamId: "t", ownerId: "o", region: "North", segment: "Retail", segmentId: "s", channel: "web", categoryId: "c" });
  });

  it("given nothing, asks for the last twelve months and narrows nothing", () => {
    expect(analysisFilter(read(""), "2026-11-22")).toEqual({ from: "2025-11-23", to: "2026-11-23" });
  });

  it("given the customers of a mark, keeps them over the address", () => {
    const address = writeState<AnalysisState>(shape, new URLSearchParams(), { of: { region: "North & South", level: "A" }, named: "A" }).toString();
    expect(read(address)).toMatchObject({ of: { region: "North & South", level: "A" }, named: "A" });
  });

  it.each(["of=", "of=x", "of=[1]", "of=null", "of=3"])("given %s, shows no customers", address => {
    expect(read(address).of).toBeNull();
  });
});
