import { alertReason } from "./reason";

const raisedAt = "2026-03-02T01:00:00.000Z";
const now = Date.parse("2026-03-04T01:00:00.000Z");
const base = { raisedAt, dueAt: null, record: null, advice: null, rule: { id: "rul_1", name: "Call on Mondays" } } as const;
const params = (values: Record<string, string>) => Object.entries(values).map(([name, value]) => ({ name, value }));

describe("the reason of an alert", () => {
  test("counts the days that passed since it was raised", () => {
    expect(alertReason({ ...base, kind: "DEAL_WITHOUT_ACTIVITY", params: params({ days: "14" }) }, now)).toMatchObject({ key: "deal", days: 16 });
  });

  test("names the usual rhythm of a customer who has one", () => {
    const record = { __typename: "Customer", id: "cus_1", name: "國泰", orderCount: 4, firstOrderOn: "2025-10-01", lastOrderOn: "2025-12-30" } as const;
    const alert = { ...base, kind: "CUSTOMER_WITHOUT_ORDER", params: params({ days: "62" }) } as const;
    expect(alertReason({ ...alert, record }, now)).toMatchObject({ key: "customerRhythm", days: 64, usual: 30 });
    expect(alertReason({ ...alert, record: { ...record, orderCount: 2 } }, now)).toMatchObject({ key: "customer", days: 64 });
    expect(alertReason({ ...alert, record: { ...record, orderCount: null } }, now)).toMatchObject({ key: "customer" });
  });

  test.each([
    ["firstResponse", "2026-03-04T02:00:00.000Z", "firstResponseLeft", 3_600_000],
    ["firstResponse", "2026-03-04T00:30:00.000Z", "firstResponseLate", 1_800_000],
    ["resolution", "2026-03-04T02:00:00.000Z", "resolutionLeft", 3_600_000],
    ["resolution", "2026-03-03T01:00:00.000Z", "resolutionLate", 86_400_000],
  ])("%s due at %s is said as %s", (clock, dueAt, key, span) => {
    expect(alertReason({ ...base, kind: "TICKET_DUE", dueAt, params: params({ clock, minutes: "5" }) }, now)).toMatchObject({ key, span });
  });

  test("is the company's own words where the rule is its own", () => {
    expect(alertReason({ ...base, kind: "OWN", params: [] }, now)).toMatchObject({ key: "own", text: "Call on Mondays" });
    expect(alertReason({ ...base, kind: "OWN", advice: "Send a card", params: [] }, now)).toMatchObject({ key: "own", text: "Send a card" });
  });

  test("says whether a payment is near or late, and a birthday to come or today", () => {
    expect(alertReason({ ...base, kind: "PAYMENT_DUE", params: params({ state: "past", days: "1" }) }, now)).toMatchObject({ key: "paymentPast", days: 3 });
    expect(alertReason({ ...base, kind: "PAYMENT_DUE", params: params({ state: "near" }) }, now)).toMatchObject({ key: "paymentNear" });
    expect(alertReason({ ...base, kind: "BIRTHDAY", dueAt: "2026-03-06T23:59:59.999Z", params: [] }, now)).toMatchObject({ key: "birthday" });
    expect(alertReason({ ...base, kind: "BIRTHDAY", dueAt: "2026-03-04T23:59:59.999Z", params: [] }, now)).toMatchObject({ key: "birthdayToday" });
  });

  test("counts the years to an anniversary, where the first order may be seen", () => {
    const record = { __typename: "Customer", id: "cus_1", name: "國泰", orderCount: 4, firstOrderOn: "2023-03-06", lastOrderOn: "2025-12-30" } as const;
    const alert = { ...base, kind: "ANNIVERSARY" as const, dueAt: "2026-03-06T23:59:59.999Z", params: [] };
    expect(alertReason({ ...alert, record }, now)).toMatchObject({ key: "anniversary", years: 3 });
    expect(alertReason({ ...alert, record: { ...record, firstOrderOn: null } }, now)).toMatchObject({ key: "anniversary", years: 0 });
    expect(alertReason({ ...alert, record, dueAt: "2026-03-04T23:59:59.999Z" }, now)).toMatchObject({ key: "anniversaryToday", years: 3 });
  });
});
