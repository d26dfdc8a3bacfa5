import { messageWorld, type MessageWorld } from "../../../testing/message-world";
import { monday } from "../../../testing/world";

let world: MessageWorld;
beforeAll(async () => void (world = await messageWorld()));
beforeEach(async () => {
  world.clock.set(monday);
  await world.clear();
});
afterAll(() => world.close());

const createText = "mutation ($input: CreateMessageTemplateInput!) { made: createMessageTemplate(input: $input) { id revision version abilities } }";
const input = { name: "Greeting", purpose: "SERVICE", about: "Customer", channelKinds: ["EMAIL"], texts: [{ locale: "EN", subject: "Hello", body: "Hello" }] };
const create = (more: object, person: "lin" | "amy" = "lin") => world.query(person, createText, { input: { ...input, ...more } });
const previewText = "query ($input: PreviewMessageInput!) { preview: previewMessage(input: $input) { subject body empty hidden recordId } }";
const preview = (person: "amy" | "ben" | "sue" | "lin", about: string, body: string, more: object = {}) =>
  world.query<{ preview: object }>(person, previewText, { input: { about, text: { locale: "EN", subject: null, body }, ...more } });
const fieldsOf = ({ errors }: { errors: readonly { extensions?: Record<string, unknown> }[] }) => errors[0]?.extensions?.["fields"];
const codeOf = ({ errors }: { errors: readonly { extensions?: Record<string, unknown> }[] }) => errors[0]?.extensions?.["code"];

describe("a template", () => {
  test("names each unknown variable with its place in the text", async () => {
    const texts = [{ locale: "EN", subject: "For {customer.nam}", body: "Hello" }, { locale: "ZH_HANT", subject: "您好", body: "親愛的 {contact.name}，{dueAt} 前" }];
    expect(fieldsOf(await create({ texts }))).toEqual([
      { path: "input.texts.0.subject", code: "unknownVariable", message: expect.any(String) as string, params: { name: "{customer.nam}", at: 5 } },
      { path: "input.texts.1.body", code: "unknownVariable", message: expect.any(String) as string, params: { name: "{dueAt}", at: 20 } },
    ]);
    expect((await create({ texts: [texts[1]], about: "Ticket" })).errors).toEqual([]);
  });

  test.each([{ texts: [input.texts[0], input.texts[0]] }, { texts: [] }, { channelKinds: [] }, { name: " " }])("refuses the shape of %j", async (more) => {
    expect((await create(more)).errors).toHaveLength(1);
  });

  test("for e-mail has a subject", async () => {
    expect(fieldsOf(await create({ texts: [{ locale: "EN", body: "Hello" }] }))).toMatchObject([{ path: "input.texts.0.subject", code: "required" }]);
    expect((await create({ texts: [{ locale: "EN", body: "Hello" }], channelKinds: ["SMS"] })).errors).toEqual([]);
  });

  test("is made by marketing, read by all; what it says anew is another revision, and messages that wait keep their words", async () => {
    expect(codeOf(await create({}, "amy"))).toBe("FORBIDDEN");
    const [channelId, id, { customerId }] = [await world.givenChannel("SMS"), await world.givenTemplate(), await world.givenReader()];
    await world.query("amy", "mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }", { input: { templateId: id, channelId, recordId: customerId } });
    const change = (version: number, more: object) => world.query("lin", "mutation ($id: ID!, $version: Int!, $input: UpdateMessageTemplateInput!) { changed: updateMessageTemplate(id: $id, version: $version, input: $input) { revision version } }", { id, version, input: more });
    expect((await change(1, { name: "Welcome" })).data).toEqual({ changed: { revision: 1, version: 2 } });
    expect((await change(2, { texts: [{ locale: "EN", subject: "New", body: "New words" }] })).data).toEqual({ changed: { revision: 2, version: 3 } });
    expect(codeOf(await change(2, { name: "Late" }))).toBe("CONFLICT");
    expect((await world.messages())[0]).toMatchObject({ body: "Dear Zoe,\n\nyours, Amy 王" });
    expect((await world.query("amy", "{ messageTemplates(first: 5) { nodes { name revision texts { locale body } abilities } } }")).data).toMatchObject({ messageTemplates: { nodes: [{ name: "Welcome", revision: 2, texts: [{ body: "New words" }], abilities: ["read"] }] } });
  });
});

describe("the preview", () => {
  test("fills in a real record, says what is empty, and shows days in the language", async () => {
    const { customerId } = await world.givenReader();
    expect((await preview("amy", "Customer", "{contact.name} ({contact.title}) of {customer.name}, {owner.name}", { recordId: customerId })).data.preview).toMatchObject({ body: "Zoe () of 國泰世華銀行, Amy 王", empty: ["contact.title"], hidden: [], recordId: customerId });
    await world.givenFollowUp("amy", customerId, "2026-03-05T08:30:00.000Z");
    expect((await preview("amy", "FollowUp", "{followUp.subject}: {dueAt}")).data.preview).toMatchObject({ body: "Call: 5 Mar 2026, 08:30" });
    const text = { locale: "ZH_HANT", body: "{dueAt}" };
    expect((await world.query("amy", previewText, { input: { about: "FollowUp", text } })).data).toMatchObject({ preview: { body: "2026年3月5日 上午8:30" } });
  });

  test("has the viewer's eyes: records out of sight are not there, hidden fields stay variables", async () => {
    const { customerId } = await world.givenReader();
    expect(codeOf(await preview("ben", "Customer", "{customer.name}", { recordId: customerId }))).toBe("NOT_FOUND");
    expect(codeOf(await preview("sue", "Order", "{order.number}"))).toBe("NOT_FOUND");
    const product = await world.givenProduct("tea", "10");
    const order = await world.givenOrder("amy", customerId, product, "2026-03-01");
    expect((await preview("lin", "Order", "{order.number} {dueAt}", { recordId: order })).data.preview).toMatchObject({ body: expect.stringMatching(/^\S+ \{dueAt\}$/) as string, hidden: ["dueAt"] });
  });

  test("refuses unknown variables by their place, and lists the known ones", async () => {
    expect(fieldsOf(await preview("amy", "Customer", "Hi {who}"))).toMatchObject([{ path: "input.text.body", code: "unknownVariable", params: { at: 4 } }]);
    const { data } = await world.query<{ messageVariables: { name: string }[] }>("amy", "{ messageVariables(about: Ticket) { name } }");
    expect(data.messageVariables.map(({ name }) => name)).toEqual(["customer.name", "customer.number", "contact.name", "contact.title", "owner.name", "workspace.name", "ticket.number", "ticket.subject", "dueAt"]);
  });
});
