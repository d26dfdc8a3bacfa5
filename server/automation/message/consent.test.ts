import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { messageWorld, type MessageWorld } from "../../testing/message-world";
import { monday } from "../../testing/world";
import { answerUnsubscribe } from "./unsubscribe/unsubscribe.http";

let world: MessageWorld;
let site: Server;
let address: string;
beforeAll(async () => {
  world = await messageWorld();
  site = createServer((request, response) => void answerUnsubscribe(request, response, world.ctx()));
  await new Promise<void>((resolve) => void site.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
});
beforeEach(async () => {
  world.clock.set(monday);
  await world.clear();
});
afterAll(async () => {
  site.closeAllConnections();
  await new Promise((resolve) => site.close(resolve));
  await world.close();
});

const marketing = { purpose: "MARKETING", texts: [{ locale: "EN", subject: "News", body: "Hello {contact.name}" }] };
const sendText = "mutation ($input: SendMessageInput!) { sent: sendMessage(input: $input) { id status reason } }";
const send = async (templateId: string, channelId: string, recordId: string) => (await world.query<{ sent: object }>("amy", sendText, { input: { templateId, channelId, recordId } })).data.sent;
const wordsOf = (contactId: string) => world.database.sql.rows("SELECT `purpose`, `given`, `source` FROM `consent` WHERE `contactId` = ? ORDER BY `at`, `id`", [contactId]);

/** A marketing mail that arrived; where its reader ends it. */
async function givenMail(): Promise<{ link: URL; contactId: string; send: () => Promise<object> }> {
  const [channelId, templateId, { customerId, contactId }] = [await world.givenChannel("EMAIL"), await world.givenTemplate(marketing), await world.givenReader()];
  await world.givenConsent(contactId, "MARKETING_EMAIL", true);
  await send(templateId, channelId, customerId);
  await world.pass();
  const [mail] = world.mailServer.mails;
  const link = new URL(/<(.*)>/.exec(mail?.headers["list-unsubscribe"] ?? "")?.[1] ?? "");
  expect(mail?.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
  expect([mail?.text.includes(`Unsubscribe: ${link.href}`), mail?.html.includes(link.href.replace("&", "&amp;"))]).toEqual([true, true]);
  return { link: new URL(link.pathname + link.search, address), contactId, send: () => send(templateId, channelId, customerId) };
}

test("marketing goes to those who agreed to that way, and to nobody else; service does not ask", async () => {
  const { customerId, contactId } = await world.givenReader();
  const [mail, sms, news] = [await world.givenChannel("EMAIL"), await world.givenChannel("SMS"), await world.givenTemplate(marketing)];
  expect(await send(news, mail, customerId)).toMatchObject({ status: "SUPPRESSED", reason: "NO_CONSENT" });
  await world.givenConsent(contactId, "MARKETING_EMAIL", true);
  expect(await send(news, mail, customerId)).toMatchObject({ status: "QUEUED" });
  expect(await send(news, sms, customerId)).toMatchObject({ status: "SUPPRESSED", reason: "NO_CONSENT" });
  await world.givenConsent(contactId, "MARKETING_EMAIL", false);
  expect(await send(news, mail, customerId)).toMatchObject({ status: "SUPPRESSED", reason: "UNSUBSCRIBED" });
  expect(await send(await world.givenTemplate(), mail, customerId)).toMatchObject({ status: "QUEUED" });
  expect(await send(news, mail, await world.givenCustomer("amy", "Nobody there"))).toMatchObject({ status: "SUPPRESSED", reason: "NO_ADDRESS" });
});

test("whoever unsubscribes while a message waits does not get it", async () => {
  const { customerId, contactId } = await world.givenReader();
  const [mail, news] = [await world.givenChannel("EMAIL"), await world.givenTemplate(marketing)];
  await world.givenConsent(contactId, "MARKETING_EMAIL", true);
  await send(news, mail, customerId);
  await world.givenConsent(contactId, "MARKETING_EMAIL", false);
  await world.pass();
  expect([world.mailServer.mails.length, (await world.messages()).map(({ status, reason }) => [status, reason])]).toEqual([0, [["SUPPRESSED", "UNSUBSCRIBED"]]]);
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
