import { readState, writeState } from "@/lib/url/codecs";
import { chosenPipeline, columnFilter, dealFilter, isFiltered, monthStart, NO_FILTERS, shape, type PipelineState } from "./filters";

const read = (address: string): PipelineState => readState<PipelineState>(shape, new URLSearchParams(address));

describe("the pipeline's address", () => {
  it("given nothing, shows the board without filters", () => {
    expect(read("")).toMatchObject({ view: "board", ...NO_FILTERS });
    expect(isFiltered(read("view=list&open=opp_1"))).toBe(false);
  });

  it("given filters, asks the API for just those", () => {
    const state = read("owner=usr_1&owner=usr_2&close=2026-01-01..2026-02-01&value=1000..&search=王");
    expect(isFiltered(state)).toBe(true);
    expect(dealFilter(state, "pip_1")).toEqual({
      pipelineId: ["pip_1"],
      search: "王",
      ownerId: ["usr_1", "usr_2"],
      expectedCloseOn: { from: "2026-01-01", to: "2026-02-01" },
      value: { from: "1000" },
    });
  });

  it.each([
    ["view=list", ["OPEN"]],
    ["view=list&status=ANY", undefined],
    ["view=list&status=WON&status=LOST", ["WON", "LOST"]],
    ["status=WON", undefined],
  ])("given %p, lists deals of status %p", (address, expected) => {
    expect(dealFilter(read(address), "pip_1").status).toEqual(expected);
  });

  it("writes every status so that it is not read as the usual one", () => {
    expect(read(writeState<PipelineState>(shape, new URLSearchParams(), { status: [] }).toString()).status).toEqual([]);
  });

  it("given an unknown view, falls back to the board", () => {
    expect(read("view=galaxy").view).toBe("board");
  });

  it("writes a view and reads it back", () => {
    expect(read(writeState<PipelineState>(shape, new URLSearchParams(), { view: "forecast", source: ["Web"] }).toString())).toMatchObject({ view: "forecast", source: ["Web"] });
  });
});

describe("a column", () => {
  it("of an open stage holds all of its deals", () => {
    expect(columnFilter({ pipelineId: ["pip_1"] }, { id: "sta_1", kind: "OPEN" }, "2026-03-31")).toEqual({ pipelineId: ["pip_1"], stageId: ["sta_1"] });
  });

  it("of won deals holds those of the last 30 days", () => {
    expect(columnFilter({}, { id: "sta_5", kind: "WON" }, "2026-03-31")).toEqual({ status: ["WON", "LOST"], closedAt: { from: "2026-03-01T00:00:00.000Z" }, stageId: ["sta_5"] });
  });
});

describe("the pipeline shown", () => {
  const pipelines = [{ id: "pip_1" }, { id: "pip_2" }];
  it.each([["pip_2", "pip_2"], ["", "pip_1"], ["pip_gone", "pip_1"]])("given %p, is %s", (id, expected) => {
    expect(chosenPipeline(pipelines, id)?.id).toBe(expected);
  });
});

describe("months", () => {
  it.each([["2026-01-31", -3, "2025-10-01"], ["2026-12-05", 1, "2027-01-01"], ["2026-06-30", 0, "2026-06-01"]])("%s and %i more begin at %s", (day, months, expected) => {
    expect(monthStart(day, months)).toBe(expected);
  });
});
