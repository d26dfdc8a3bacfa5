import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { insertEntities } from "../../core/database/bulk-entities";
import { messageWorld, type MessageWorld } from "../../testing/message-world";
import { monday } from "../../testing/world";
import type { RuleAction } from "../rule/definition.types";
import { Rule, RuleKind, type RuleLimits } from "../rule/rule.entity";
import { answerUnsubscribe } from "./unsubscribe/unsubscribe.http";

let world: MessageWorld;
let site: Server;
let address: string;
let reader: string;
let banks = 0;
beforeAll(async () => {
  world = await messageWorld();
  site = createServer((request, response) => void answerUnsubscribe(request, response, world.ctx()));
  await new Promise<void>((resolve) => void site.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
beforeEach(async () => {
  world.clock.set(monday);
  await world.clear();
  await world.database.transact(({ sql }) => sql.run("DELETE FROM `rule` WHERE `kind` = 'OWN'"));
  reader = `Bank ${String((banks += 1))}`; // a bank of its own for each test: those of earlier ones are still there
});
afterAll(async () => {
  site.closeAllConnections();
  await new Promise((resolve) => site.close(resolve));
  await world.close();
});

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

const marketing = { purpose: "MARKETING", texts: [{ locale: "EN", subject: "News", body: "Hello {contact.name}" }] };
const sendText = "mutation ($input: SendMessageInput!) { sent: sendMessage(input: $input) { id status reason } }";
const sendBy = async (templateId: string, channelId: string, recordId: string) => (await world.query<{ sent: object }>("amy", sendText, { input: { templateId, channelId, recordId } })).data.sent;
const wordsOf = (contactId: string) => world.database.sql.rows("SELECT `purpose`, `given`, `source` FROM `consent` WHERE `contactId` = ? ORDER BY `at`, `id`", [contactId]);

/** A marketing mail that arrived; where its reader ends it. */
async function givenMail(): Promise<{ link: URL; contactId: string; send: () => Promise<object> }> {
  const [channelId, templateId, { customerId, contactId }] = [await world.givenChannel("EMAIL"), await world.givenTemplate(marketing), await world.givenReader()];
  await world.givenConsent(contactId, "MARKETING_EMAIL", true);
  await sendBy(templateId, channelId, customerId);
  await world.pass();
  const [mail] = world.mailServer.mails;
  const link = new URL(/<(.*)>/.exec(mail?.headers["list-unsubscribe"] ?? "")?.[1] ?? "");
  expect(mail?.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
  expect([mail?.text.includes(`Unsubscribe: ${link.href}`), mail?.html.includes(link.href.replace("&", "&amp;"))]).toEqual([true, true]);
  return { link: new URL(link.pathname + link.search, address), contactId, send: () => sendBy(templateId, channelId, customerId) };
}

describe("consent", () => {
  test("marketing goes to those who agreed to that way, and to nobody else; service does not ask", async () => {
    const { customerId, contactId } = await world.givenReader();
    const [mail, sms, news] = [await world.givenChannel("EMAIL"), await world.givenChannel("SMS"), await world.givenTemplate(marketing)];
    expect(await sendBy(news, mail, customerId)).toMatchObject({ status: "SUPPRESSED", reason: "NO_CONSENT" });
    await world.givenConsent(contactId, "MARKETING_EMAIL", true);
    expect(await sendBy(news, mail, customerId)).toMatchObject({ status: "QUEUED" });
    expect(await sendBy(news, sms, customerId)).toMatchObject({ status: "SUPPRESSED", reason: "NO_CONSENT" });
    await world.givenConsent(contactId, "MARKETING_EMAIL", false);
    expect(await sendBy(news, mail, customerId)).toMatchObject({ status: "SUPPRESSED", reason: "UNSUBSCRIBED" });
    expect(await sendBy(await world.givenTemplate(), mail, customerId)).toMatchObject({ status: "QUEUED" });
    expect(await sendBy(news, mail, await world.givenCustomer("amy", "Nobody there"))).toMatchObject({ status: "SUPPRESSED", reason: "NO_ADDRESS" });
  });

  test("whoever unsubscribes while a message waits does not get it", async () => {
    const { customerId, contactId } = await world.givenReader();
    const [mail, news] = [await world.givenChannel("EMAIL"), await world.givenTemplate(marketing)];
    await world.givenConsent(contactId, "MARKETING_EMAIL", true);
    await sendBy(news, mail, customerId);
    await world.givenConsent(contactId, "MARKETING_EMAIL", false);
    await world.pass();
    expect([world.mailServer.mails.length, (await world.messages()).map(({ status, reason }) => [status, reason])]).toEqual([0, [["SUPPRESSED", "UNSUBSCRIBED"]]]);
  });
});

describe("the link in a marketing mail", () => {
  test("opened, it asks and changes nothing; the button ends it, once, and is written down as consent withdrawn", async () => {
    const { link, contactId, send: again } = await givenMail();
    const page = await fetch(link);
    expect([page.status, page.headers.get("content-type"), page.headers.get("content-security-policy")]).toEqual([200, "text/html; charset=utf-8", expect.stringMatching(/^default-src 'none';/)]);
    expect(await page.text()).toContain('<form method="post"><button type="submit">Unsubscribe</button></form>');
    expect(await wordsOf(contactId)).toHaveLength(1);
    world.clock.advance(1_000);
    for (let click = 0; click < 2; click += 1) expect(await (await fetch(link, { method: "POST" })).text()).toContain("You are unsubscribed");
    expect(await wordsOf(contactId)).toEqual([{ purpose: "MARKETING_EMAIL", given: 1, source: "Fair" }, { purpose: "MARKETING_EMAIL", given: 0, source: "Unsubscribe link" }]);
    expect((await world.events()).at(-1)?.type).toBe("consent.withdrawn");
    expect(await again()).toMatchObject({ status: "SUPPRESSED", reason: "UNSUBSCRIBED" });
  });

  test("a mail program ends it in one click, as RFC 8058 says", async () => {
    const { link, contactId } = await givenMail();
    world.clock.advance(1_000);
    const clicked = await fetch(link, { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: "List-Unsubscribe=One-Click" });
    expect([clicked.status, (await wordsOf(contactId)).length]).toEqual([200, 2]);
  });

  test.each(["ZH_HANT", "ZH_HANS"])("speaks %s", async (locale) => {
    const { link } = await givenMail();
    link.searchParams.set("language", locale);
    expect(await (await fetch(link)).text()).toMatch(locale === "ZH_HANT" ? /lang="zh-Hant"[^]*取消訂閱/ : /lang="zh-Hans"[^]*退订/);
  });

  test("of somebody else, changed or made up, it does nothing", async () => {
    const { link, contactId } = await givenMail();
    const [person = "", code = ""] = (link.searchParams.get("token") ?? "").split(".");
    for (const token of ["", person, `${person}.${code.slice(0, -2)}xx`, `con_another.${code}`, `${person}'.${code}`]) {
      link.searchParams.set("token", token);
      expect((await fetch(link, { method: "POST" })).status).toBe(404);
    }
    expect(await wordsOf(contactId)).toHaveLength(1);
  });
});

/** A rule of the company's own: customers of the given name are written to. */
async function givenRule(action: Omit<Extract<RuleAction, { do: "SEND" }>, "do">, limits: RuleLimits = {}): Promise<void> {
  const definition = { subject: "Customer", when: { kind: "CONDITION" }, causes: [{ name: "named", where: { field: { path: "name", is: "IS", value: { text: reader } } }, severity: "INFO" }], actions: [{ do: "SEND", ...action }] };
  await world.ctx().transact((tx) => insertEntities(tx, Rule, [{ id: "rul_own", version: 1, revision: 1, kind: RuleKind.OWN, name: "Welcome", enabled: true, definition: definition as never, limits, enabledAt: tx.now, createdAt: tx.now }]));
}

describe("a rule", () => {
  test("one message for each firing, however often and on however many servers the rule is looked at", async () => {
    const [channelId, templateId, { customerId }] = [await world.givenChannel("SMS"), await world.givenTemplate(), await world.givenReader(reader)];
    await givenRule({ templateId, channelId, to: "CONTACT" });
    await Promise.all([world.evaluate(), world.evaluate()]);
    await world.evaluate();
    expect(await world.messages()).toMatchObject([{ status: "QUEUED", to: "+886 912 345 678", body: "Dear Zoe,\n\nyours, Amy 王" }]);
    await world.pass();
    const [message] = await world.database.sql.rows<{ firingId: string }>("SELECT `firingId` FROM `outbound_message`");
    const caused = await world.database.sql.rows<{ type: string }>("SELECT `type` FROM `event` WHERE `cause` = ? ORDER BY `id`", [message?.firingId ?? ""]);
    expect(caused.map(({ type }) => type)).toEqual(["message.queued", "message.sent", "activity.logged"]);
    const [row] = await world.database.sql.rows("SELECT `lastActivityAt` FROM `customer` WHERE `id` = ?", [customerId]);
    expect(row).toEqual({ lastActivityAt: null }); // nobody was in contact with the customer
  });

  test("to the owner in the owner's language, to a group in the workspace's", async () => {
    const texts = [{ locale: "EN", subject: "s", body: "Look after {customer.name}" }, { locale: "ZH_HANT", subject: "主旨", body: "請關心 {customer.name}" }];
    const templateId = await world.givenTemplate({ texts });
    await world.givenReader(reader);
    await world.database.transact(({ sql }) => sql.run("UPDATE `user` SET `locale` = 'ZH_HANT' WHERE `id` = ?", [world.ids.amy]));
    await givenRule({ templateId, channelId: await world.givenChannel("EMAIL"), to: "OWNER" });
    await world.evaluate();
    expect(await world.messages()).toMatchObject([{ to: "amy@example.com", locale: "ZH_HANT", body: `請關心 ${reader}` }]);
    await world.database.transact(async ({ sql }) => {
      await sql.run("DELETE FROM `rule_firing`");
      await sql.run("DELETE FROM `rule` WHERE `id` = 'rul_own'");
    });
    await givenRule({ templateId, channelId: await world.givenChannel("FEISHU"), to: "GROUP" });
    await world.evaluate();
    expect((await world.messages())[1]).toMatchObject({ to: null, channelKind: "FEISHU", locale: "EN", body: `Look after ${reader}` });
  });

  test("to a group by mail, as rules could be saved once, is held back and not sent to nobody", async () => {
    await world.givenReader(reader);
    await givenRule({ templateId: await world.givenTemplate(), channelId: await world.givenChannel("EMAIL"), to: "GROUP" });
    await world.evaluate();
    expect(await world.messages()).toMatchObject([{ status: "SUPPRESSED", reason: "NO_ADDRESS", to: null }]);
  });

  test("names a template and a channel that lead to whom it is sent, and is refused at the place otherwise", async () => {
    const [templateId, mail, robot] = [await world.givenTemplate(), await world.givenChannel("EMAIL"), await world.givenChannel("WECOM")];
    const faultsOf = async (send: object) => {
      const definition = { subject: "Customer", when: { kind: "CONDITION" }, causes: [{ name: "main", severity: "WATCH", where: { field: { path: "level", is: "IS", value: { text: "A" } } } }], actions: [{ send }] };
      const answer = await world.query("ada", "mutation ($input: OwnRuleInput!) { createOwnRule(input: $input) { id } }", { input: { name: "Own", definition } });
      return (fieldsOf(answer) as { path: string; code: string }[] | undefined)?.map(({ path, code }) => [path.replace("input.definition.actions.0.send.", ""), code]);
    };
    expect(await faultsOf({ templateId: "", channelId: "", to: "CONTACT" })).toEqual([["templateId", "required"], ["channelId", "required"]]);
    expect(await faultsOf({ templateId, channelId: mail, to: "GROUP" })).toEqual([["channelId", "wrongWay"]]);
    expect(await faultsOf({ templateId, channelId: robot, to: "OWNER" })).toEqual([["channelId", "wrongWay"]]);
    expect(await faultsOf({ templateId, channelId: robot, to: "GROUP" })).toBeUndefined();
  });

  test("quiet hours hold it back; without consent marketing is held back for good, and said so", async () => {
    const [channelId, templateId] = [await world.givenChannel("EMAIL"), await world.givenTemplate({ purpose: "MARKETING" })];
    await world.givenReader(reader);
    await givenRule({ templateId, channelId, to: "CONTACT" }, { quietFrom: 8, quietUntil: 12 });
    await world.evaluate();
    expect(await world.messages()).toEqual([]);
    world.clock.set("2026-03-02T12:00:00.000Z");
    await world.evaluate();
    await world.evaluate();
    expect(await world.messages()).toMatchObject([{ status: "SUPPRESSED", reason: "NO_CONSENT", body: null }]);
  });
});
