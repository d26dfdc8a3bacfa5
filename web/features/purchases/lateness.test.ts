import { daysLate } from "./lateness";

const late = (purchaseStatus: string, expectedOn: string | null, receivedOn: string | null) => daysLate({ purchaseStatus, expectedOn, receivedOn }, "2026-03-10");

describe("how late a purchase is", () => {
  it("given goods on the way, counts from the day promised until today", () => {
    expect([late("OPEN", "2026-03-07", null), late("OPEN", "2026-03-10", null), late("OPEN", "2026-03-20", null)]).toEqual([3, 0, 0]);
  });

  it("given goods that came, counts until they came", () => {
    expect([late("RECEIVED", "2026-02-27", "2026-03-01"), late("RECEIVED", "2026-03-01", "2026-02-20")]).toEqual([2, 0]);
  });

  it("given no promise, or a purchase called off, is never late", () => {
    expect([late("OPEN", null, null), late("CANCELLED", "2026-01-01", null)]).toEqual([0, 0]);
  });
});
