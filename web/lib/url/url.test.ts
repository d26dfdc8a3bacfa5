import { safePath, signInPath } from "../paths";
import { anyOf, flag, oneOf, range, readState, sort, text, writeState } from "./codecs";

const shape = {
  search: text(),
  level: anyOf(["A", "B"] as const),
  view: oneOf(["board", "list"] as const, "board"),
  mine: flag(),
  closes: range(),
  sort: sort(["NAME", "VALUE"] as const, { field: "NAME", direction: "ASC" }),
};

describe("state in the address", () => {
  it("given a written state, reads the same state back", () => {
    const state = {
      search: "台積電 & co",
      level: ["A", "B"] as ("A" | "B")[],
      view: "list" as const,
      mine: true,
      closes: { from: "2026-01-01" },
      sort: { field: "VALUE" as const, direction: "DESC" as const },
    };
    const address = writeState(shape, new URLSearchParams(), state).toString();
    expect(readState(shape, new URLSearchParams(address))).toEqual(state);
  });

  it("given the defaults, leaves the address empty", () => {
    const defaults = readState(shape, new URLSearchParams());
    expect(writeState(shape, new URLSearchParams("level=A"), defaults).toString()).toBe("");
  });

  it("given values nobody could have chosen, falls back", () => {
    const state = readState(shape, new URLSearchParams("level=Z&view=table&sort=-PASSWORD&mine=yes"));
    expect(state).toMatchObject({ level: [], view: "board", mine: false, sort: { field: "NAME", direction: "ASC" } });
  });

  it("given a change of one key, leaves strangers alone", () => {
    expect(writeState(shape, new URLSearchParams("tab=2&search=x"), { search: "y" }).toString()).toBe("tab=2&search=y");
  });
});

describe("the way back after sign-in", () => {
  it.each(["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/\t/evil.example", "", null])("given %p, leads home", path => {
    expect(safePath(path)).toBe("/");
  });

  it("given a path within the site, keeps it with its query", () => {
    expect(safePath("/customers?level=A")).toBe("/customers?level=A");
    expect(signInPath("/customers?level=A")).toBe("/sign-in?next=%2Fcustomers%3Flevel%3DA");
  });
});
