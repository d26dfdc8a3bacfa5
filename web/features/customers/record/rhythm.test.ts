import { orderRhythm } from "./rhythm";

describe("a customer's rhythm", () => {
  it("given four orders in ninety days, is thirty days", () => {
    expect(orderRhythm({ orderCount: 4, firstOrderOn: "2026-01-01", lastOrderOn: "2026-04-01" }, "2026-04-11")).toEqual({ usual: 30, since: 10, late: false });
  });

  it("given a silence of twice the rhythm, is late", () => {
    expect(orderRhythm({ orderCount: 4, firstOrderOn: "2026-01-01", lastOrderOn: "2026-04-01" }, "2026-06-04")).toEqual({ usual: 30, since: 64, late: true });
  });

  it("given several orders on one day, is one day and never nothing", () => {
    expect(orderRhythm({ orderCount: 3, firstOrderOn: "2026-01-01", lastOrderOn: "2026-01-01" }, "2026-01-02")?.usual).toBe(1);
  });

  it.each([[{ orderCount: 1, firstOrderOn: "2026-01-01", lastOrderOn: "2026-01-01" }], [{ orderCount: 0 }], [{}]])("given %j, is not known", orders => {
    expect(orderRhythm(orders, "2026-02-01")).toBeNull();
  });
});
