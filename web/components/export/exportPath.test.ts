import { exportPath } from "./exportPath";

describe("where a list's file is fetched", () => {
  it("given a filter and a sort, carries both as JSON", () => {
    const path = exportPath("customers", { search: "台積電 & co", level: ["A"] }, { field: "NAME", direction: "DESC" });
    const params = new URL(path, "http://localhost").searchParams;
    expect(JSON.parse(params.get("filter") ?? "")).toEqual({ search: "台積電 & co", level: ["A"] });
    expect(JSON.parse(params.get("sort") ?? "")).toEqual({ field: "NAME", direction: "DESC" });
  });

  it("given neither, is short", () => {
    expect(exportPath("audit-events", {})).toBe("/export/audit-events.csv");
  });
});
