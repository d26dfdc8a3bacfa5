import fc from "fast-check";

/** The types that are walked through. */
export const walked = ["Customer", "Contact", "Opportunity", "Order", "Ticket", "FollowUp"] as const;
export type TypeName = (typeof walked)[number];

/** A record as the reference knows it: its columns, as JSON shows them. */
export interface Thing {
  readonly type: TypeName;
  readonly id: string;
  readonly [column: string]: unknown;
}

/** What a record is found by. */
export const nameOf = (thing: Thing): string => (thing["name"] ?? thing["subject"] ?? "") as string;

/** A small company's records, by type. */
export type Company = Readonly<Record<TypeName, readonly Thing[]>>;

/** Nobody's too. */
export const people = ["usr_walk_1", "usr_walk_2", "usr_walk_3"] as const;
/** The second team lies below the first. */
export const teams = ["tea_walk_1", "tea_walk_2", "tea_walk_3"] as const;
export const words = ["amber", "birch", "cedar", "delta"] as const;

const time = "2026-03-02T09:00:00.000Z";
const times = ["2026-02-01T08:00:00.000Z", "2026-03-05T10:30:00.000Z", "2026-04-09T23:59:59.999Z"];
const days = ["2026-01-31", "2026-02-28", "2026-12-01"];
const maybe = <T>(values: readonly T[]): fc.Arbitrary<T | null> => fc.constantFrom(...values, null);
const name = fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)).map((parts) => parts.join(" "));
const money = fc.integer({ min: 0, max: 9_999 }).map((amount) => ({ amount: `${amount}.00`, currency: "USD" }));
const phone = maybe(["+886 2 2345 6789", "0912345678", "4711"]);
const email = maybe(["amy.wang@planted.example", "b@planted.example"]);
const owner = { ownerId: maybe(people), teamId: maybe(teams) };

/** What each type's records look like; columns that lead to other records are drawn later, when these are known. */
const looks: Record<TypeName, Record<string, fc.Arbitrary<unknown>>> = {
  Customer: {
    name, kind: fc.constantFrom("COMPANY", "PERSON"), level: fc.constantFrom("A", "B", "C", "D"), lifeCycleStage: fc.constantFrom("POTENTIAL", "MAINTAINED", "LOST"),
    phone, email, address: maybe(["1 Planted Road"]), postalCode: maybe(["10617"]), identityNumber: maybe(["A123456789"]), bankAccount: maybe(["822-000000123456"]),
    city: maybe(["Taipei", "Hualien"]), region: maybe(["North", "East"]), creditGrade: maybe(["AAA", "D"]), notes: maybe(["planted note"]), segment: maybe(["Retail"]),
    orderCount: fc.nat(9), orderTotal: money, lastOrderOn: maybe(days), lastActivityAt: maybe(times), ...owner,
  },
  Contact: {
    name, phone, mobile: phone, email, fax: phone, title: maybe(["Buyer"]), decisionRole: maybe(["BUYER", "DECISION_MAKER"]), isPrimary: fc.boolean(), notes: maybe(["planted note"]),
  },
  Opportunity: {
    name, status: fc.constantFrom("OPEN", "WON", "LOST"), value: fc.option(money), expectedCloseOn: maybe(days), closedAt: maybe(times), source: maybe(["Web"]),
    lostReason: maybe(["planted reason"]), notes: maybe(["planted note"]), ...owner,
  },
  Order: {
    status: fc.constantFrom("OPEN", "SHIPPED", "CANCELLED"), total: money, discountTotal: money, profit: fc.option(money), orderedOn: fc.constantFrom(...days), channel: maybe(["shop"]),
    region: maybe(["North", "East"]), shipMode: maybe(["First Class"]), orderedAt: maybe(times), paymentDueOn: maybe(days), paidOn: maybe(days), lineCount: fc.nat(9), ...owner,
  },
  Ticket: {
    subject: name, channel: fc.constantFrom("PHONE", "EMAIL"), kind: fc.constantFrom("QUESTION", "COMPLAINT"), priority: fc.constantFrom("LOW", "URGENT"),
    status: fc.constantFrom("NEW", "PENDING", "CLOSED"), assigneeId: maybe(people), teamId: maybe(teams), resolvedAt: maybe(times),
  },
  FollowUp: { subject: name, status: fc.constantFrom("OPEN", "DONE"), dueAt: fc.constantFrom(...times), channel: maybe(["PHONE"]), outcome: maybe(["planted outcome"]), ownerId: maybe(people) },
};

const prefixes: Record<TypeName, string> = { Customer: "cus", Contact: "con", Opportunity: "opp", Order: "ord", Ticket: "tic", FollowUp: "fol" };

/** Which customer and which deal a record hangs on, as places in their lists; none where the column may be empty. */
const places = { customer: fc.nat(), opportunity: fc.nat(), isAlone: fc.boolean() };

/** Any small company. */
export const company: fc.Arbitrary<Company> = fc.record(Object.fromEntries(walked.map((type) => [type, fc.array(fc.record({ ...looks[type], ...places }), { minLength: type === "Customer" ? 1 : 0, maxLength: 6 })])) as unknown as Record<TypeName, fc.Arbitrary<Record<string, unknown>[]>>).map(linked);

function linked(drawn: Record<TypeName, Record<string, unknown>[]>): Company {
  const idOf = (type: TypeName, index: number): string => `${prefixes[type]}_walk_${index + 1}`;
  const pick = (type: TypeName, place: unknown): string | null => (drawn[type].length === 0 ? null : idOf(type, Number(place) % drawn[type].length));
  return Object.fromEntries(
    walked.map((type) => [
      type,
      drawn[type].map(({ customer, opportunity, isAlone, ...columns }, index): Thing => {
        const mayBeAlone = type !== "Contact" && type !== "FollowUp";
        const links = type === "Customer" ? {} : { customerId: isAlone === true && mayBeAlone ? null : pick("Customer", customer) };
        const deal = type === "FollowUp" ? { opportunityId: isAlone === true ? null : pick("Opportunity", opportunity) } : {};
        // Exactly the tickets that are at work have a clock that runs.
        const clock = type === "Ticket" ? { nextDueAt: columns["status"] === "NEW" ? time : null } : {};
        return { type, id: idOf(type, index), version: 1, createdAt: time, ...(type === "Contact" || type === "FollowUp" ? {} : { number: `N-${index + 1}` }), ...columns, ...links, ...deal, ...clock };
      }),
    ]),
  ) as unknown as Company;
}
