import { readState, writeState } from "@/lib/url/codecs";
import { NO_FILTERS, customerFilter, customersVariables, listShape } from "./listState";

const read = (address: string) => readState(listShape, new URLSearchParams(address));

describe("the customer list in the address", () => {
  it("given an empty address, asks for everybody by name", () => {
    expect(customersVariables(read(""), "Asia/Taipei")).toEqual({ first: 50, filter: {}, sort: { field: "NAME", direction: "ASC" } });
  });

  it("given days, includes the last one and begins them in the viewer's zone", () => {
    const state = read("created=2026-01-01..2026-01-31&ordered=..2026-02-28");
    expect(customerFilter(state, "Asia/Taipei")).toEqual({
      createdAt: { from: "2025-12-31T16:00:00.000Z", to: "2026-01-31T16:00:00.000Z" },
      lastOrderOn: { to: "2026-03-01" },
    });
  });

  it("given ends nobody could have chosen, leaves them out", () => {
    expect(customerFilter(read("created=yesterday..&amount=a lot..&ordered=..2026"), "UTC")).toEqual({});
  });

  it("given filters that are cleared, keeps the sort and the open record", () => {
    const address = writeState(listShape, new URLSearchParams("search=王&level=A&amount=100..&sort=-ORDER_TOTAL&open=cus_1"), NO_FILTERS).toString();
    expect(address).toBe("sort=-ORDER_TOTAL&open=cus_1");
  });
});
