import { ConsentPurpose } from "../../customers/consent/consent.entity";
import { MessageChannelKind as Kind, MessagePurpose, MessageRecipient as Recipient, MessageStatus } from "./message.enums";
import { consentFor, messageStates, pauseAfter, reaches, withheld } from "./message.rules";
import { valueAt, withinBytes } from "./sending/over-http";
import { filledJson } from "./sending/sms";

test("a message goes on by these steps alone", () => {
  const steps = Object.values(MessageStatus).map((from) => [from, messageStates.from(from).join(" ")]);
  expect(Object.fromEntries(steps)).toEqual({ QUEUED: "SENT FAILED DEAD SUPPRESSED", FAILED: "SENT FAILED DEAD SUPPRESSED", SENT: "", DEAD: "QUEUED", SUPPRESSED: "" });
});

test.each([[1, 20], [2, 80], [3, 320], [4, 1_280], [9, 28_800]])("after try %d it waits %d seconds, a quarter more or less", (tries, seconds) => {
  expect([pauseAfter(tries, 0), pauseAfter(tries, 0.5), pauseAfter(tries, 1)]).toEqual([750 * seconds, 1_000 * seconds, 1_250 * seconds]);
});

test("robots speak to their group, mail to everybody with an address, SMS to customers", () => {
  const reached = Object.values(Kind).map((kind) => [kind, Object.values(Recipient).filter((recipient) => reaches(kind, recipient)).join(" ")]);
  expect(Object.fromEntries(reached)).toEqual({ EMAIL: "CONTACT OWNER", SMS: "CONTACT", WECOM: "GROUP", DINGTALK: "GROUP", FEISHU: "GROUP" });
});

test("marketing to customers needs consent, by the way it goes; service and colleagues need none", () => {
  expect(consentFor(MessagePurpose.MARKETING, Kind.EMAIL, Recipient.CONTACT)).toBe(ConsentPurpose.MARKETING_EMAIL);
  expect(consentFor(MessagePurpose.MARKETING, Kind.SMS, Recipient.CONTACT)).toBe(ConsentPurpose.SMS);
  expect(consentFor(MessagePurpose.SERVICE, Kind.EMAIL, Recipient.CONTACT)).toBeUndefined();
  expect(consentFor(MessagePurpose.MARKETING, Kind.EMAIL, Recipient.OWNER)).toBeUndefined();
});

test.each([
  [true, undefined, undefined],
  [true, true, undefined],
  [true, false, "UNSUBSCRIBED"],
  [false, true, "UNSUBSCRIBED"],
  [undefined, true, "NO_CONSENT"],
  [undefined, undefined, "NO_CONSENT"],
])("the person said %s, the customer %s: %s", (person, customer, reason) => expect(withheld({ person, customer })).toBe(reason));

test("an SMS cannot break out of its JSON", () => {
  const filled = filledJson({ phone: "{to}", list: ["x {text}"], count: 1 }, { to: "1", text: '"}, {"admin": true' });
  expect(JSON.parse(JSON.stringify(filled))).toEqual({ phone: "1", list: ['x "}, {"admin": true'], count: 1 });
});

test("answers are read at a path; what is not there, or no JSON, is nothing", () => {
  expect(["code", "data.status", "data", "data.none", "__proto__.x"].map((path) => valueAt('{"code":0,"data":{"status":"OK"}}', path))).toEqual(["0", "OK", undefined, undefined, undefined]);
  expect(valueAt("<html>", "code")).toBeUndefined();
});

test("a text is cut between characters, never within one", () => {
  expect(withinBytes("國泰世華", 12)).toBe("國泰世華");
  expect(withinBytes("國泰世華", 11)).toBe("國泰…");
  expect(Buffer.byteLength(withinBytes("國".repeat(5_000), 2_048))).toBeLessThanOrEqual(2_048);
});
