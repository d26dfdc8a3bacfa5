import { messageWorld, type MessageWorld } from "../../testing/message-world";
import { monday, type PersonName } from "../../testing/world";

let world: MessageWorld;
beforeAll(async () => void (world = await messageWorld()));
beforeEach(async () => {
  world.clock.set(monday);
  await world.clear();
});
afterAll(() => world.close());

interface Input {
  templateId: string;
  channelId: string;
  recordId: string;
  contactId?: string;
  locale?: string;
}

const draftText = "query ($input: SendMessageInput!) { draft: messageDraft(input: $input) { reason locale subject body } }";
const draft = (input: Input, person: PersonName = "amy") => world.query<{ draft: object }>(person, draftText, { input });
const sendText = "mutation ($input: SendMessageInput!) { sent: sendMessage(input: $input) { id status reason locale subject body contact { name } } }";
const send = (input: Input, caller = {}) => world.query<{ sent: { id: string } }>("amy", sendText, { input }, caller);
const fieldsOf = ({ errors }: { errors: readonly { extensions?: Record<string, unknown> }[] }) => errors[0]?.extensions?.["fields"];
const codeOf = ({ errors }: { errors: readonly { extensions?: Record<string, unknown> }[] }) => errors[0]?.extensions?.["code"];

const twoLanguages = { texts: [{ locale: "EN", subject: "News", body: "Dear {contact.name}" }, { locale: "ZH_HANT", subject: "通知", body: "{contact.name} 您好，{customer.name}" }] };

/** Another person at the customer, with what they can be reached by. */
async function givenContact(customerId: string, name: string, more: object = {}): Promise<string> {
  const { data, errors } = await world.query<{ made: { id: string } }>("amy", "mutation ($input: CreateContactInput!) { made: createContact(input: $input) { id } }", { input: { customerId, name, ...more } });
  expect(errors).toEqual([]);
  return data.made.id;
}

/** Zoe's company and Kai who works there too, a channel and a template in two languages. */
async function givenChoice(more: object = {}): Promise<Input & { contactId: string }> {
  const { customerId } = await world.givenReader();
  const contactId = await givenContact(customerId, "Kai", { email: "kai@bank.example" });
  return { templateId: await world.givenTemplate({ ...twoLanguages, ...more }), channelId: await world.givenChannel("EMAIL"), recordId: customerId, contactId };
}

describe("a draft", () => {
  test("is what will be sent, to the person and in the language that are chosen, and changes nothing", async () => {
    const input = { ...(await givenChoice()), locale: "ZH_HANT" };
    const before = (await world.events()).length;
    const words = { reason: null, locale: "ZH_HANT", subject: "通知", body: "Kai 您好，國泰世華銀行" };
    expect((await draft(input)).data.draft).toEqual(words);
    expect([await world.messages(), (await world.events()).length]).toEqual([[], before]);
    expect((await send(input)).data.sent).toMatchObject({ ...words, status: "QUEUED", contact: { name: "Kai" } });
    await world.pass();
    expect(world.mailServer.mails).toMatchObject([{ to: ["kai@bank.example"], headers: { subject: expect.any(String) as string } }]);
  });

  test("is to the primary contact in the workspace's language where nothing is chosen", async () => {
    const { templateId, channelId, recordId } = await givenChoice();
    expect((await draft({ templateId, channelId, recordId })).data.draft).toMatchObject({ locale: "EN", body: "Dear Zoe" });
  });

  test("says why nothing would be sent: no address, no consent, unsubscribed", async () => {
    const input = await givenChoice({ purpose: "MARKETING" });
    const silent = { locale: null, subject: null, body: null };
    expect((await draft(input)).data.draft).toEqual({ reason: "NO_CONSENT", ...silent });
    await world.givenConsent(input.contactId, "MARKETING_EMAIL", true);
    expect((await draft(input)).data.draft).toMatchObject({ reason: null, body: "Dear Kai" });
    await world.givenConsent(input.contactId, "MARKETING_EMAIL", false);
    expect((await draft(input)).data.draft).toEqual({ reason: "UNSUBSCRIBED", ...silent });
    expect((await draft({ ...input, channelId: await world.givenChannel("SMS") })).data.draft).toEqual({ reason: "NO_ADDRESS", ...silent });
  });

  test("is for whoever may send, about what they may see", async () => {
    const input = await givenChoice();
    expect(codeOf(await draft(input, "sue"))).toBe("FORBIDDEN");
    expect(fieldsOf(await draft(input, "ben"))).toMatchObject([{ path: "input.recordId", code: "notFound" }]);
  });
});

describe("sending by hand", () => {
  test.each([["a draft", draft], ["a message", send]] as const)("refuses %s to somebody else's people, and in a language that is not there, by field", async (_, ask) => {
    const input = await givenChoice();
    const strangers = await givenContact(await world.givenCustomer("amy", "Another company"), "Lea", { email: "lea@other.example" });
    expect(fieldsOf(await ask({ ...input, contactId: strangers }))).toMatchObject([{ path: "input.contactId", code: "notFound" }]);
    expect(fieldsOf(await ask({ ...input, contactId: "con_absent" }))).toMatchObject([{ path: "input.contactId", code: "notFound" }]);
    expect(fieldsOf(await ask({ ...input, locale: "ZH_HANS" }))).toMatchObject([{ path: "input.locale", code: "notAllowed" }]);
    expect(await world.messages()).toEqual([]);
  });

  test("asked twice with the same key, as after a lost answer, sends one message", async () => {
    const input = await givenChoice();
    const [first, again] = [await send(input, { idempotencyKey: "m1" }), await send(input, { idempotencyKey: "m1" })];
    expect(again.data.sent.id).toBe(first.data.sent.id);
    await world.pass();
    expect([(await world.messages()).map(({ status }) => status), world.mailServer.mails.length]).toEqual([["SENT"], 1]);
  });
});
