import { auditFilter, NO_FILTERS } from "./auditState";

const none = { ...NO_FILTERS, sort: { field: "AT", direction: "DESC" } as const, open: "" };

describe("the audit log's filter", () => {
  it("given nothing, filters by nothing", () => {
    expect(auditFilter(none, "Asia/Taipei")).toEqual({});
  });

  it("given an id or anything else, finds the record or the network address", () => {
    expect(auditFilter({ ...none, of: " cus_01J " }, "UTC")).toEqual({ recordId: ["cus_01J"] });
    expect(auditFilter({ ...none, of: "192.0.2.7" }, "UTC")).toEqual({ address: ["192.0.2.7"] });
    expect(auditFilter({ ...none, of: "2001:db8::1" }, "UTC")).toEqual({ address: ["2001:db8::1"] });
  });

  it("given days, means whole ones where the viewer is", () => {
    const at = auditFilter({ ...none, period: { from: "2026-03-02", to: "2026-03-02" } }, "Asia/Taipei").at;
    expect(new Date(at?.from ?? "").toISOString()).toBe("2026-03-01T16:00:00.000Z");
    expect(new Date(at?.to ?? "").toISOString()).toBe("2026-03-02T16:00:00.000Z");
    expect(auditFilter({ ...none, period: { from: "yesterday" } }, "UTC")).toEqual({});
  });
});
