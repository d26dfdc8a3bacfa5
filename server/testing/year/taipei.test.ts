import { RuleKind } from "../../automation/rule/rule.entity";
import { companyYear, holidays, table, type CompanyYear } from "./company-year";
import { sentences, type Sentences } from "./sentences";

/**
 * A year of a small company in Taipei, eight hours before the server's clock: nine to twelve and half past one to six, with
 * Taiwan's holidays and a Saturday of its own on which everybody works. In the evening and at night people are let be.
 */

let company: CompanyYear;
let say: Sentences;
const taiwan = ["20260403", "20260406", "20260501", "20260619", "20260925", "20260928", "20261009", "20261026", "20261225", "20270101", "20270205", "20270208", "20270209", "20270210", "20270301"];
beforeAll(async () => {
  company = await companyYear("Asia/Taipei", [{ from: 9, to: 12 }, { from: 13.5, to: 18 }], holidays("Taiwan", ...taiwan));
  say = sentences(company);
  await company.does("ada", "mutation ($input: HolidayInput!) { setHoliday(input: $input) { version } }", { input: { list: "Our own", day: "2026-10-17", kind: "WORKED", name: "盤點" } });
  await company.rule(RuleKind.FOLLOW_UP_OVERDUE, { limits: { quietFrom: 20, quietUntil: 8 }, escalateAfterHours: 48 });
  for (const kind of [RuleKind.LEAD_WITHOUT_FOLLOW_UPS, RuleKind.PAYMENT_DUE, RuleKind.BIRTHDAY]) await company.rule(kind);
  for (const kind of [RuleKind.STAGE_MAINTAINED, RuleKind.STAGE_AT_RISK, RuleKind.STAGE_LOST, RuleKind.STAGE_WON_BACK]) await company.rule(kind);
});
afterAll(() => company.close());

/** The weeks in which something is due; whatever came too early or too late would be told in the next of them. */
const spans = [["2026-03-03", "2026-04-28"], ["2026-05-26", "2026-05-28"], ["2026-06-09", "2026-06-16"], ["2026-09-23", "2026-09-30"], ["2026-10-15", "2026-10-18"], ["2026-11-30", "2027-03-02"]] as const;

test("a year in Taipei: working hours go by the shifts, the holidays and the made-up Saturday, days by Taipei's midnight", async () => {
  const { lead, plan, follows, sells, pays, ticket, answers } = say;
  await company.passes(spans, [
    ["2026-03-03 09:00", "a customer for long, with an order of last week", lead("大同超市", { lifeCycleStage: "MAINTAINED" })],
    ["2026-03-03 09:10", "bought last on 26 February", sells("Order of February", "大同超市", "2026-02-26")],
    ["2026-03-03 09:15", "another one", lead("阿里山茶行", { lifeCycleStage: "MAINTAINED" })],
    ["2026-03-03 09:16", "bought last on 10 January", sells("Order of January", "阿里山茶行", "2026-01-10")],
    ["2026-03-03 09:20", "陳先生, born on the first day of a year", lead("陳先生", { kind: "PERSON", birthday: "1990-01-01", lifeCycleStage: "MAINTAINED" })],
    // Tomb-sweeping: from Thursday evening to Tuesday morning.
    ["2026-04-02 17:00", "four working hours: one today, three on Tuesday", ticket("Freezer", "大同超市", "HIGH")],
    ["2026-04-07 10:59", "more than an hour until the ticket is due"],
    ["2026-04-07 11:00", "an hour"],
    ["2026-04-07 12:00", "due"],
    ["2026-04-07 12:10", "Sue answers and solves, over lunch", answers("Freezer", "RESOLVED")],
    // A split shift: what has half an hour to go at noon is due at two.
    ["2026-06-10 11:30", "one working hour", ticket("Till", "陳先生", "URGENT")],
    ["2026-06-10 12:59", "more than an hour of the clock until it is due"],
    ["2026-06-10 13:00", "an hour"],
    ["2026-06-10 13:45", "solved", answers("Till", "RESOLVED")],
    // An evening: nobody is told before eight in the morning.
    ["2026-06-12 09:00", "a call for Friday evening", plan("Evening call", "陳先生", "2026-06-12T13:30:00Z")],
    ["2026-06-12 22:00", "overdue, and quiet"],
    ["2026-06-13 07:59", "still quiet"],
    ["2026-06-13 08:00", "now Amy is told"],
    ["2026-06-15 07:59", "not yet for 48 hours"],
    ["2026-06-15 08:00", "it also goes to Mia"],
    ["2026-06-15 09:00", "Amy calls", follows("Evening call")],
    // Mid-autumn and Teachers' Day, a weekend between them.
    ["2026-09-24 16:30", "one and a half hours today, two and a half on Tuesday", ticket("Mooncakes", "大同超市", "HIGH")],
    ["2026-09-29 10:29", "more than an hour"],
    ["2026-09-29 10:30", "an hour"],
    ["2026-09-29 10:45", "solved", answers("Mooncakes", "RESOLVED")],
    // The company's own working Saturday.
    ["2026-10-16 16:30", "one and a half hours today, two and a half on Saturday", ticket("Shelf", "大同超市", "HIGH")],
    ["2026-10-17 10:29", "more than an hour"],
    ["2026-10-17 10:30", "an hour"],
    ["2026-10-17 11:00", "solved", answers("Shelf", "RESOLVED")],
    // The end of the year by Taipei's midnight, not by the server's eight hours later.
    ["2026-12-01 10:00", "an order at last", sells("Order of December", "大同超市", "2026-12-01")],
    ["2026-12-01 10:10", "to be paid in the old year", pays("Order of December", { paymentDueOn: "2026-12-31" })],
    ["2026-12-28 18:00", "a lead in the last week", lead("新光書店")],
    ["2027-01-04 17:59", "a week is not over yet"],
    ["2027-01-04 18:00", "a week"],
    ["2027-01-05 15:00", "the payment comes", pays("Order of December", { paidOn: "2027-01-05" })],
    ["2027-01-06 10:00", "Amy plans to call", plan("Call", "新光書店", "2027-01-08T02:00:00Z")],
    ["2027-01-06 10:10", "and to visit", plan("Visit", "新光書店", "2027-01-11T02:00:00Z")],
    ["2027-01-08 09:00", "calls", follows("Call")],
    ["2027-01-11 09:00", "and visits", follows("Visit")],
    // The lunar new year: from Thursday evening over six days to Thursday morning.
    ["2027-02-04 17:00", "one hour today, three after the feast", ticket("Red packets", "新光書店", "HIGH")],
    ["2027-02-11 10:59", "more than an hour"],
    ["2027-02-11 11:00", "an hour"],
    ["2027-02-11 11:30", "solved", answers("Red packets", "RESOLVED")],
    ["2027-02-20 10:00", "who was lost buys again", sells("Order of February 2027", "阿里山茶行", "2027-02-20")],
  ]);

  expect(await company.told()).toEqual(table(`
    2026-03-11 00:05 | 阿里山茶行 | CUSTOMER_WITHOUT_ORDER | for Amy, days 60
    2026-04-07 11:00 | 大同超市 | TICKET_DUE             | for Sue, due 2026-04-07 12:00, clock firstResponse, minutes 60
    2026-04-07 12:00 | 大同超市 | TICKET_DUE             | closed
    2026-04-07 12:00 | 大同超市 | TICKET_DUE             | for Sue, due 2026-04-07 12:00, clock firstResponse, minutes 0
    2026-04-07 12:10 | 大同超市 | TICKET_DUE             | closed
    2026-04-10 00:05 | 阿里山茶行 | moved to AT_RISK
    2026-04-27 00:05 | 大同超市 | CUSTOMER_WITHOUT_ORDER | for Amy, days 60
    2026-05-27 00:05 | 大同超市 | moved to AT_RISK
    2026-06-10 13:00 | 陳先生   | TICKET_DUE             | for Sue, due 2026-06-10 14:00, clock firstResponse, minutes 60
    2026-06-10 13:45 | 陳先生   | TICKET_DUE             | closed
    2026-06-13 08:00 | 陳先生   | FOLLOW_UP_OVERDUE      | for Amy, due 2026-06-12 21:30, days 0
    2026-06-15 08:00 | 陳先生   | FOLLOW_UP_OVERDUE      | escalated to Mia
    2026-06-15 09:00 | 陳先生   | FOLLOW_UP_OVERDUE      | closed
    2026-09-29 10:30 | 大同超市 | TICKET_DUE             | for Sue, due 2026-09-29 11:30, clock firstResponse, minutes 60
    2026-09-29 10:45 | 大同超市 | TICKET_DUE             | closed
    2026-10-17 10:30 | 大同超市 | TICKET_DUE             | for Sue, due 2026-10-17 11:30, clock firstResponse, minutes 60
    2026-10-17 11:00 | 大同超市 | TICKET_DUE             | closed
    2026-12-01 10:00 | 大同超市 | CUSTOMER_WITHOUT_ORDER | closed
    2026-12-01 10:00 | 大同超市 | moved to MAINTAINED
    2026-12-24 00:05 | 大同超市 | PAYMENT_DUE            | for Mia, due 2026-12-31 23:59, state near
    2026-12-29 00:05 | 陳先生   | BIRTHDAY               | for Amy, due 2027-01-01 23:59
    2027-01-01 00:05 | 大同超市 | PAYMENT_DUE            | closed
    2027-01-01 00:05 | 大同超市 | PAYMENT_DUE            | for Mia, due 2026-12-31 23:59, state past, days 1
    2027-01-02 00:05 | 陳先生   | BIRTHDAY               | closed
    2027-01-04 18:00 | 新光書店 | LEAD_WITHOUT_FOLLOW_UPS | for Amy, days 7
    2027-01-05 15:00 | 大同超市 | PAYMENT_DUE            | closed
    2027-01-06 10:10 | 新光書店 | LEAD_WITHOUT_FOLLOW_UPS | closed
    2027-01-10 00:05 | 阿里山茶行 | moved to LOST
    2027-01-30 00:05 | 大同超市 | CUSTOMER_WITHOUT_ORDER | for Amy, days 60
    2027-02-11 11:00 | 新光書店 | TICKET_DUE             | for Sue, due 2027-02-11 12:00, clock firstResponse, minutes 60
    2027-02-11 11:30 | 新光書店 | TICKET_DUE             | closed
    2027-02-20 10:00 | 阿里山茶行 | CUSTOMER_WITHOUT_ORDER | closed
    2027-02-20 10:00 | 阿里山茶行 | moved to WON_BACK
    2027-03-01 00:05 | 大同超市 | moved to AT_RISK
  `));
}, 180_000);
