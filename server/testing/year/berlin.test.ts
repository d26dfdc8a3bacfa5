import { RuleKind } from "../../automation/rule/rule.entity";
import { companyYear, holidays, table, type CompanyYear } from "./company-year";
import { sentences, type Sentences } from "./sentences";

/**
 * A year of a small company in Berlin, which puts its clocks forward on 29 March 2026 and back on 25 October. Amy sells, Mia
 * leads her, Sue answers customers from nine to five, Fin keeps the books. Whatever the rules did is beside the story, by the
 * clock on the wall.
 */

let company: CompanyYear;
let say: Sentences;
beforeAll(async () => {
  company = await companyYear("Europe/Berlin", [{ from: 9, to: 17 }], holidays("Germany", "20260403", "20260406", "20261225"));
  say = sentences(company);
  await company.rule(RuleKind.FOLLOW_UP_OVERDUE, { escalateAfterHours: 24 });
  for (const kind of [RuleKind.LEAD_WITHOUT_FOLLOW_UPS, RuleKind.NO_ORDER_TWO_MONTHS, RuleKind.DEAL_PAST_CLOSE, RuleKind.PAYMENT_DUE, RuleKind.BIRTHDAY]) await company.rule(kind);
  for (const kind of [RuleKind.STAGE_NURTURING, RuleKind.STAGE_MAINTAINED, RuleKind.STAGE_AT_RISK]) await company.rule(kind);
});
afterAll(() => company.close());

test("a year in Berlin: everything is told on its day and at its hour, through both changes of the clocks", async () => {
  const { lead, plan, follows, followsAll, visits, deal, ends, sells, pays, ticket, answers } = say;
  await company.passes([["2026-03-03", "2027-03-01"]], [
    // Spring: two regular customers with birthdays, a lead, a ticket before the weekend on which the clocks go forward.
    ["2026-03-03 09:00", "Herr Schmidt, born on 29 March, has been a customer for long", lead("Schmidt", { kind: "PERSON", birthday: "1975-03-29", lifeCycleStage: "MAINTAINED" })],
    ["2026-03-03 09:10", "so has Frau Weber, born on 26 October", lead("Weber", { kind: "PERSON", birthday: "1980-10-26", lifeCycleStage: "MAINTAINED" })],
    ["2026-03-23 09:00", "Amy takes up a lead", lead("Müller Bau")],
    ["2026-03-23 09:20", "and means to call on Saturday", plan("Saturday's call", "Müller Bau", "2026-03-28T07:30:00Z")],
    ["2026-03-27 15:00", "a ticket of four working hours: two today, two on Monday", ticket("Schmidt's drill", "Schmidt", "HIGH")],
    ["2026-03-28 09:00", "the call has not been made"],
    ["2026-03-29 09:59", "an hour shorter is the night: 24 hours are not over yet"],
    ["2026-03-29 10:00", "now they are"],
    ["2026-03-30 08:59", "a week on the wall, not 168 hours"],
    ["2026-03-30 09:00", "a week after the lead was taken up"],
    ["2026-03-30 09:59", "more than an hour until the ticket is due"],
    ["2026-03-30 10:00", "an hour"],
    ["2026-03-30 10:30", "Sue answers", answers("Schmidt's drill", "OPEN")],
    ["2026-03-30 11:00", "Amy calls", follows("Saturday's call")],
    ["2026-03-31 16:00", "Sue solves it, a day early", answers("Schmidt's drill", "RESOLVED")],
    ["2026-03-30 11:30", "a deal", deal("Crane", "Müller Bau", "2026-04-20")],
    ["2026-04-02 16:00", "a ticket before Easter: an hour today, three on Tuesday", ticket("Easter ticket", "Weber", "HIGH")],
    ["2026-04-07 10:59", "more than an hour until it is due"],
    ["2026-04-07 11:00", "an hour"],
    ["2026-04-07 11:30", "solved", answers("Easter ticket", "RESOLVED")],
    ["2026-04-13 11:29", "not yet two weeks of silence"],
    ["2026-04-13 11:30", "two weeks"],
    ["2026-04-14 10:00", "Amy visits the customer about the deal", visits("Müller Bau", "Crane")],
    ["2026-04-17 10:00", "and wins it", ends("Crane", "won")],
    ["2026-04-17 10:10", "the first order", sells("First order", "Müller Bau", "2026-04-17")],
    ["2026-04-17 10:20", "to be paid within 30 days", pays("First order", { paymentDueOn: "2026-05-17" })],
    // Summer.
    ["2026-04-20 14:00", "another deal", deal("Scaffold", "Müller Bau", "2026-04-30")],
    ["2026-05-02 12:00", "is lost after its day", ends("Scaffold", "lost")],
    ["2026-05-20 15:00", "the payment comes, three days late", pays("First order", { paidOn: "2026-05-20" })],
    ["2026-06-22 10:00", "Amy makes the visit that was planned for her", followsAll("Müller Bau")],
    ["2026-07-20 10:00", "the customer buys again", sells("Second order", "Müller Bau", "2026-07-20")],
    ["2026-09-30 10:00", "Amy makes the next visit, days late", followsAll("Müller Bau")],
    // Autumn: the same again while the clocks go back.
    ["2026-10-19 09:00", "a lead", lead("Café Kranz")],
    ["2026-10-20 09:00", "a call for Saturday", plan("October's call", "Müller Bau", "2026-10-24T06:30:00Z")],
    ["2026-10-23 16:30", "an hour of work until this is to be answered: half of it on Monday", ticket("Saw", "Müller Bau", "URGENT")],
    ["2026-10-24 09:00", "the call has not been made"],
    ["2026-10-25 07:59", "an hour longer is the night: 24 hours are not over yet"],
    ["2026-10-25 08:00", "now they are"],
    ["2026-10-26 08:29", "more than an hour until the ticket is due"],
    ["2026-10-26 08:30", "an hour"],
    ["2026-10-26 08:59", "169 hours on the clock are a week on the wall only now"],
    ["2026-10-26 09:00", "a week"],
    ["2026-10-26 09:30", "the ticket is due"],
    ["2026-10-26 09:40", "Sue answers and solves", answers("Saw", "RESOLVED")],
    ["2026-10-26 10:00", "Amy calls", follows("October's call")],
    ["2026-10-26 10:10", "and plans two talks", plan("Talk 1", "Café Kranz", "2026-11-02T09:00:00Z")],
    ["2026-10-26 10:20", "as one should", plan("Talk 2", "Café Kranz", "2026-11-02T15:00:00Z")],
    ["2026-11-02 09:30", "which she has", followsAll("Café Kranz")],
    ["2026-11-01 10:00", "Müller Bau buys", sells("Third order", "Müller Bau", "2026-11-01")],
    // Winter.
    ["2027-01-07 10:00", "the visit that was planned for her", followsAll("Müller Bau")],
    ["2027-02-10 10:00", "and Müller Bau buys again", sells("Fourth order", "Müller Bau", "2027-02-10")],
  ]);

  expect(await company.told()).toEqual(table(`
    2026-03-26 00:05 | Schmidt    | BIRTHDAY                | for Amy, due 2026-03-29 23:59
    2026-03-28 09:00 | Müller Bau | FOLLOW_UP_OVERDUE       | for Amy, due 2026-03-28 08:30, days 0
    2026-03-29 10:00 | Müller Bau | FOLLOW_UP_OVERDUE       | escalated to Mia
    2026-03-30 00:05 | Schmidt    | BIRTHDAY                | closed
    2026-03-30 09:00 | Müller Bau | LEAD_WITHOUT_FOLLOW_UPS | for Amy, days 7
    2026-03-30 10:00 | Schmidt    | TICKET_DUE              | for Sue, due 2026-03-30 11:00, clock firstResponse, minutes 60
    2026-03-30 10:30 | Schmidt    | TICKET_DUE              | closed
    2026-03-30 11:00 | Müller Bau | FOLLOW_UP_OVERDUE       | closed
    2026-03-30 11:00 | Müller Bau | moved to NURTURING
    2026-03-30 11:00 | Müller Bau | LEAD_WITHOUT_FOLLOW_UPS | closed
    2026-04-07 11:00 | Weber      | TICKET_DUE              | for Sue, due 2026-04-07 12:00, clock firstResponse, minutes 60
    2026-04-07 11:30 | Weber      | TICKET_DUE              | closed
    2026-04-13 11:30 | Müller Bau | DEAL_WITHOUT_ACTIVITY   | for Amy, days 14
    2026-04-14 10:00 | Müller Bau | DEAL_WITHOUT_ACTIVITY   | closed
    2026-05-01 00:05 | Müller Bau | DEAL_PAST_CLOSE         | for Amy, due 2026-04-30 23:59, days 1
    2026-05-02 12:00 | Müller Bau | DEAL_PAST_CLOSE         | closed
    2026-05-10 00:05 | Müller Bau | PAYMENT_DUE             | for Mia, due 2026-05-17 23:59, state near
    2026-05-18 00:05 | Müller Bau | PAYMENT_DUE             | closed
    2026-05-18 00:05 | Müller Bau | PAYMENT_DUE             | for Mia, due 2026-05-17 23:59, state past, days 1
    2026-05-20 15:00 | Müller Bau | PAYMENT_DUE             | closed
    2026-06-16 00:05 | Müller Bau | CUSTOMER_WITHOUT_ORDER  | for Amy, days 60
    2026-06-17 00:05 | Müller Bau | follow-up for Amy, due 2026-06-24 00:05
    2026-07-16 00:05 | Müller Bau | moved to AT_RISK
    2026-07-20 10:00 | Müller Bau | CUSTOMER_WITHOUT_ORDER  | closed
    2026-07-20 10:00 | Müller Bau | moved to MAINTAINED
    2026-09-18 00:05 | Müller Bau | CUSTOMER_WITHOUT_ORDER  | for Amy, days 60
    2026-09-20 00:05 | Müller Bau | follow-up for Amy, due 2026-09-27 00:05
    2026-09-28 00:05 | Müller Bau | FOLLOW_UP_OVERDUE       | for Amy, due 2026-09-27 00:05, days 1
    2026-09-29 00:05 | Müller Bau | FOLLOW_UP_OVERDUE       | escalated to Mia
    2026-09-30 10:00 | Müller Bau | FOLLOW_UP_OVERDUE       | closed
    2026-10-18 00:05 | Müller Bau | moved to AT_RISK
    2026-10-23 00:05 | Weber      | BIRTHDAY                | for Amy, due 2026-10-26 23:59
    2026-10-24 09:00 | Müller Bau | FOLLOW_UP_OVERDUE       | for Amy, due 2026-10-24 08:30, days 0
    2026-10-25 08:00 | Müller Bau | FOLLOW_UP_OVERDUE       | escalated to Mia
    2026-10-26 08:30 | Müller Bau | TICKET_DUE              | for Sue, due 2026-10-26 09:30, clock firstResponse, minutes 60
    2026-10-26 09:00 | Café Kranz | LEAD_WITHOUT_FOLLOW_UPS | for Amy, days 7
    2026-10-26 09:30 | Müller Bau | TICKET_DUE              | closed
    2026-10-26 09:30 | Müller Bau | TICKET_DUE              | for Sue, due 2026-10-26 09:30, clock firstResponse, minutes 0
    2026-10-26 09:40 | Müller Bau | TICKET_DUE              | closed
    2026-10-26 10:00 | Müller Bau | FOLLOW_UP_OVERDUE       | closed
    2026-10-26 10:20 | Café Kranz | LEAD_WITHOUT_FOLLOW_UPS | closed
    2026-10-27 00:05 | Weber      | BIRTHDAY                | closed
    2026-11-01 10:00 | Müller Bau | CUSTOMER_WITHOUT_ORDER  | closed
    2026-11-01 10:00 | Müller Bau | moved to MAINTAINED
    2026-11-02 09:30 | Café Kranz | moved to NURTURING
    2026-12-31 00:05 | Müller Bau | CUSTOMER_WITHOUT_ORDER  | for Amy, days 60
    2027-01-01 00:05 | Müller Bau | follow-up for Amy, due 2027-01-08 00:05
    2027-01-30 00:05 | Müller Bau | moved to AT_RISK
    2027-02-10 10:00 | Müller Bau | CUSTOMER_WITHOUT_ORDER  | closed
    2027-02-10 10:00 | Müller Bau | moved to MAINTAINED
  `));
}, 180_000);
