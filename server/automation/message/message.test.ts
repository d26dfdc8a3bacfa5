import { createHmac } from "node:crypto";
import { day, hour, minute } from "../../core/clock";
import { messageWorld, type MessageWorld } from "../../testing/message-world";
import { longSignedIn, monday } from "../../testing/world";
import { mostTries } from "./message.rules";
import { pruneMessages } from "./sending/prune-messages";

let world: MessageWorld;
beforeAll(async () => void (world = await messageWorld()));
beforeEach(async () => {
  world.clock.set(monday);
  await world.clear();
});
afterAll(() => world.close());

const sendText = "mutation ($input: SendMessageInput!) { sent: sendMessage(input: $input) { id status reason customer { name } contact { name } author { name } abilities } }";
const send = (templateId: string, channelId: string, recordId: string, person: "amy" | "ben" | "sue" = "amy") =>
  world.query<{ sent: { id: string; status: string; reason: string | null } }>(person, sendText, { input: { templateId, channelId, recordId } });
const testText = "mutation ($id: ID!, $to: String) { tested: testMessageChannel(id: $id, to: $to) { id status } }";
const tryOut = (id: string, to?: string) => world.query("ada", testText, { id, to });
const replayText = "mutation ($id: ID!) { replayOutboundMessage(id: $id) { status tries } }";
const fieldsOf = ({ errors }: { errors: readonly { extensions?: Record<string, unknown> }[] }) => errors[0]?.extensions?.["fields"];
const codeOf = ({ errors }: { errors: readonly { extensions?: Record<string, unknown> }[] }) => errors[0]?.extensions?.["code"];
const states = async () => (await world.messages()).map(({ status, tries }) => [status, tries]);

/** A message by SMS that waits to be sent. */
async function givenQueued(): Promise<string> {
  const [channelId, templateId, { customerId }] = [await world.givenChannel("SMS"), await world.givenTemplate(), await world.givenReader()];
  return (await send(templateId, channelId, customerId)).data.sent.id;
}

describe("channels", () => {
  const create = (input: object, caller = {}) => world.query("ada", "mutation ($input: CreateMessageChannelInput!) { made: createMessageChannel(input: $input) { id } }", { input: { name: "Way", ...input } }, caller);

  test("keep headers and secrets sealed and never show them", async () => {
    await world.givenChannel("SMS", { headers: [{ name: "Authorization", value: "Bearer geheim" }] });
    await world.givenChannel("DINGTALK", { secret: "SECgeheim" });
    const { data } = await world.query<{ messageChannels: { nodes: object[] } }>("ada", "{ messageChannels(first: 9) { nodes { kind url headerNames secretSetAt abilities waitingCount deadCount } } }");
    expect(data.messageChannels.nodes).toMatchObject([
      { kind: "DINGTALK", url: `${world.provider.url}/send`, headerNames: null, secretSetAt: monday },
      { kind: "SMS", headerNames: ["Authorization"], secretSetAt: null, abilities: ["read", "create", "update", "test"] },
    ]);
    const kept = JSON.stringify([await world.database.sql.rows("SELECT * FROM `message_channel`"), await world.database.sql.rows("SELECT * FROM `event`")]);
    expect([kept.includes("geheim"), kept.includes(world.provider.url)]).toEqual([false, false]);
  });

  test.each<[string, object, [string, string][]]>([
    ["an address within the house", { kind: "WECOM", url: "https://10.0.0.1/" }, [["input.url", "urlAddress"]]],
    ["a robot without an address", { kind: "FEISHU" }, [["input.url", "required"]]],
    ["an address for e-mail", { kind: "EMAIL", url: "http://127.0.0.1/" }, [["input.url", "notAllowed"]]],
    ["a body that is no JSON", { kind: "SMS", url: "http://127.0.0.1/", body: "{to}" }, [["input.body", "json"]]],
    ["a body without a number", { kind: "SMS", url: "http://127.0.0.1/", body: '{"a":"{text} {who}"}' }, [["input.body", "unknownVariable"]]],
    ["a body that says nothing", { kind: "SMS", url: "http://127.0.0.1/", body: '{"a":"{to}"}' }, [["input.body", "missingVariable"]]],
    ["a secret where nothing is signed", { kind: "WECOM", url: "http://127.0.0.1/", secret: "x" }, [["input.secret", "notAllowed"]]],
    ["a path without its value", { kind: "SMS", url: "http://127.0.0.1/", body: '["{to}","{text}"]', successPath: "code" }, [["input.successValue", "required"]]],
  ])("refuse %s", async (_, input, faults) => {
    expect((fieldsOf(await create(input)) as { path: string; code: string }[]).map(({ path, code }) => [path, code])).toEqual(faults);
    expect(await world.database.sql.rows("SELECT `id` FROM `message_channel`")).toEqual([]);
  });

  test("are set up by administrators who have just proved who they are; others see that they are there", async () => {
    expect(codeOf(await create({ kind: "EMAIL" }, longSignedIn))).toBe("STEP_UP_REQUIRED");
    const id = await world.givenChannel("WECOM");
    expect(codeOf(await world.query("mia", testText, { id }))).toBe("FORBIDDEN");
    expect((await world.query("amy", "{ messageChannels(first: 1) { nodes { name url } } }")).data).toMatchObject({ messageChannels: { nodes: [{ name: "WECOM", url: null }] } });
    expect((await world.query("ada", "mutation ($id: ID!) { updateMessageChannel(id: $id, version: 1, input: { enabled: false, secret: null }) { enabled version } }", { id })).data).toEqual({ updateMessageChannel: { enabled: false, version: 2 } });
    expect(fieldsOf(await tryOut(id))).toMatchObject([{ path: "id", code: "switchedOff" }]);
  });
});

describe("adapters", () => {
  test("SMS: any method, headers and body; the number and the words come in as JSON, under one id", async () => {
    const channelId = await world.givenChannel("SMS", { method: "PUT", headers: [{ name: "X-Key", value: "k1" }], body: '{"mobiles":["{to}"],"content":"[Guanxi] {text}","ref":"{id}"}', successPath: "result.code", successValue: "OK" });
    const templateId = await world.givenTemplate({ texts: [{ locale: "EN", subject: "s", body: 'He said "{customer.name}"' }] });
    const { customerId } = await world.givenReader('A"}, {');
    const { id } = (await send(templateId, channelId, customerId)).data.sent;
    world.provider.answer(() => ({ body: { result: { code: "OK" } } }));
    await world.pass();
    const [request] = world.provider.requests;
    expect(request).toMatchObject({ method: "PUT", headers: { "x-key": "k1", "idempotency-key": id, "content-type": "application/json" } });
    expect(JSON.parse(request?.body ?? "")).toEqual({ mobiles: ["+886 912 345 678"], content: '[Guanxi] He said "A"}, {"', ref: id });
    expect(await states()).toEqual([["SENT", 1]]);
  });

  test("SMS: another value in the answer is a failure", async () => {
    const id = await world.givenChannel("SMS", { successPath: "code", successValue: "0" });
    expect(fieldsOf(await tryOut(id, "me"))).toMatchObject([{ path: "to", code: "phone" }]);
    await tryOut(id, "+886 900 000 000");
    world.provider.answer(() => ({ body: { code: 17 } }));
    await world.pass();
    expect(await world.messages()).toMatchObject([{ status: "FAILED", answer: 200, fault: "17", to: "+886 900 000 000" }]);
  });

  test("企业微信: a text to the group", async () => {
    await tryOut(await world.givenChannel("WECOM", { url: `${world.provider.url}/cgi-bin/webhook/send?key=k` }));
    world.provider.answer(() => ({ body: { errcode: 0, errmsg: "ok" } }));
    await world.pass();
    const [{ url, body } = { url: new URL("http://none"), body: "" }] = world.provider.requests;
    expect([url.search, JSON.parse(body)]).toEqual(["?key=k", { msgtype: "text", text: { content: "A test from Guanxi\nThis message says that messages arrive." } }]);
    expect(await states()).toEqual([["SENT", 1]]);
  });

  test("钉钉: signed in the address over milliseconds, as the group checks it", async () => {
    await tryOut(await world.givenChannel("DINGTALK", { url: `${world.provider.url}/robot/send?access_token=t`, secret: "SEC+1" }));
    world.provider.answer(({ url: { searchParams } }) => {
      const timestamp = searchParams.get("timestamp") ?? "";
      const sign = createHmac("sha256", Buffer.from("SEC+1", "utf8")).update(Buffer.from(`${timestamp}\nSEC+1`, "utf8")).digest().toString("base64");
      return { body: timestamp.length === 13 && searchParams.get("sign") === sign && searchParams.get("access_token") === "t" ? { errcode: 0 } : { errcode: 310000 } };
    });
    await world.pass();
    expect(JSON.parse(world.provider.requests[0]?.body ?? "")).toMatchObject({ msgtype: "text" });
    expect(world.provider.requests[0]?.url.search).not.toMatch(/sign=[^&]*[+/]/);
    expect(await states()).toEqual([["SENT", 1]]);
  });

  test("飞书: signed in the body over seconds, as the group checks it; another code is a failure", async () => {
    const id = await world.givenChannel("FEISHU", { secret: "geheim" });
    world.provider.answer(({ body }) => {
      const { timestamp, sign } = JSON.parse(body) as { timestamp: string; sign: string };
      const expected = createHmac("sha256", Buffer.from([timestamp, "geheim"].join("\n"), "utf8")).update(Buffer.alloc(0)).digest("base64");
      return { body: { code: timestamp.length === 10 && sign === expected ? 0 : 19021 } };
    });
    await tryOut(id);
    await world.pass();
    expect(JSON.parse(world.provider.requests[0]?.body ?? "")).toMatchObject({ msg_type: "text", content: { text: expect.stringContaining("A test") as string } });
    world.provider.answer(() => ({ body: { code: 19021, msg: "sign match fail" } }));
    await tryOut(id);
    await world.pass();
    expect(await world.messages()).toMatchObject([{ status: "SENT" }, { status: "FAILED", fault: "19021" }]);
  });

  test("e-mail: to the person, under the message's id; what the server refuses for good is not tried again", async () => {
    const [channelId, templateId, { customerId }] = [await world.givenChannel("EMAIL"), await world.givenTemplate(), await world.givenReader()];
    const { id } = (await send(templateId, channelId, customerId)).data.sent;
    await world.pass();
    expect(world.mailServer.mails).toMatchObject([{ to: ["zoe@bank.example"], headers: { subject: "For 國泰世華銀行", "message-id": `<${id}@guanxi.example>` }, text: expect.stringContaining("Dear Zoe,") as string }]);
    expect(world.mailServer.mails[0]?.headers["list-unsubscribe"]).toBeUndefined();
    world.mailServer.refuse(550);
    await send(templateId, channelId, customerId);
    await world.pass();
    expect(await states()).toEqual([["SENT", 1], ["DEAD", 1]]);
  });
});

describe("the queue", () => {
  test("tries again with pauses and gives up after some; a dead one can be replayed under its id", async () => {
    const id = await givenQueued();
    world.provider.answer(() => ({ status: 503 }));
    for (let tries = 1; tries <= mostTries; tries += 1) {
      await world.pass();
      await world.pass(); // too early
      world.clock.advance(9 * hour);
    }
    expect(await world.messages()).toMatchObject([{ status: "DEAD", tries: mostTries, answer: 503, fault: "http503" }]);
    expect(new Set(world.provider.requests.map(({ headers }) => headers["idempotency-key"]))).toEqual(new Set([id]));
    expect(codeOf(await world.query("amy", replayText, { id }))).toBe("FORBIDDEN");
    world.provider.answer(() => ({}));
    expect((await world.query("ada", replayText, { id })).errors).toEqual([]);
    await world.pass();
    expect(await states()).toEqual([["SENT", 1]]);
    expect(fieldsOf(await world.query("ada", replayText, { id }))).toMatchObject([{ path: "id", code: "transition" }]);
  });

  test.each<[string, string, object]>([
    ["429", "SMS", { status: 429 }],
    ["errcode 45009", "WECOM", { body: { errcode: 45009 } }],
    ["errcode 130101", "DINGTALK", { body: { errcode: 130101 } }],
    ["code 11232", "FEISHU", { body: { code: 11232 } }],
  ])("a channel that says that it is too much (%s) rests for a minute, whatever waits", async (_, kind, said) => {
    const id = await world.givenChannel(kind);
    await tryOut(id, "0900000000");
    world.provider.answer(() => said);
    await world.pass();
    await tryOut(id, "0900000000");
    await world.pass();
    expect([world.provider.requests.length, (await states()).map(([status]) => status).sort()]).toEqual([1, ["FAILED", "QUEUED"]]);
    world.provider.answer(() => ({ body: { errcode: 0, code: 0 } }));
    world.clock.advance(2 * minute);
    await world.pass();
    expect((await states()).map(([status]) => status)).toEqual(["SENT", "SENT"]);
  });

  test("two servers send each message once; a server that dies after sending sends it again under its id", async () => {
    const id = await givenQueued();
    await Promise.all([world.pass(), world.pass()]);
    expect(world.provider.requests).toHaveLength(1);
    await world.database.transact(({ sql }) => sql.run("UPDATE `outbound_message` SET `status` = 'QUEUED'"));
    world.clock.advance(3 * minute);
    await world.pass();
    expect(world.provider.requests.map(({ headers }) => headers["idempotency-key"])).toEqual([id, id]);
  });

  test("a channel that is off keeps what it has; nothing new is queued for it, or by a template that is off", async () => {
    const [channelId, templateId, { customerId }] = [await world.givenChannel("SMS"), await world.givenTemplate(), await world.givenReader()];
    await send(templateId, channelId, customerId);
    await world.query("ada", "mutation ($id: ID!) { updateMessageChannel(id: $id, version: 1, input: { enabled: false }) { id } }", { id: channelId });
    expect((await send(templateId, channelId, customerId)).data.sent).toMatchObject({ status: "SUPPRESSED", reason: "CHANNEL_OFF" });
    await world.query("lin", "mutation ($id: ID!) { updateMessageTemplate(id: $id, version: 1, input: { enabled: false }) { id } }", { id: templateId });
    expect((await send(templateId, channelId, customerId)).data.sent).toMatchObject({ status: "SUPPRESSED", reason: "TEMPLATE_OFF" });
    await world.pass();
    expect((await states()).map(([status]) => status)).toEqual(["QUEUED", "SUPPRESSED", "SUPPRESSED"]);
  });

  test("what was settled a year ago is forgotten, what waits is not", async () => {
    await givenQueued();
    await send(await world.givenTemplate(), await world.givenChannel("EMAIL"), await world.givenCustomer("amy", "Without an address"));
    world.clock.advance(366 * day);
    await pruneMessages(world.ctx());
    expect((await states()).map(([status]) => status)).toEqual(["QUEUED"]);
  });
});

describe("who sends and sees", () => {
  test("whoever sells, to their own customers; it stands in the timeline once it is sent", async () => {
    const [channelId, templateId, { customerId }] = [await world.givenChannel("SMS"), await world.givenTemplate(), await world.givenReader()];
    expect(fieldsOf(await send(templateId, channelId, customerId, "ben"))).toMatchObject([{ path: "input.recordId", code: "notFound" }]);
    expect(codeOf(await send(templateId, channelId, customerId, "sue"))).toBe("FORBIDDEN");
    expect((await send(templateId, channelId, customerId)).data.sent).toMatchObject({ customer: { name: "國泰世華銀行" }, contact: { name: "Zoe" }, author: { name: "Amy 王" }, abilities: ["read", "send"] });
    const timeline = "query ($id: ID!) { customer(id: $id) { lastActivityAt activities(first: 9) { nodes { channel direction subject body author { name } } } } }";
    expect((await world.query("amy", timeline, { id: customerId })).data).toMatchObject({ customer: { activities: { nodes: [] } } });
    await world.pass();
    expect((await world.query("amy", timeline, { id: customerId })).data).toMatchObject({
      customer: { lastActivityAt: monday, activities: { nodes: [{ channel: "SMS", direction: "OUTBOUND", subject: "For 國泰世華銀行", body: "Dear Zoe,\n\nyours, Amy 王", author: { name: "Amy 王" } }] } },
    });
    expect((await world.events()).slice(-2).map(({ type }) => type)).toEqual(["message.sent", "activity.logged"]);
    const seenBy = async (person: "amy" | "ben" | "mia" | "lin" | "aud") => (await world.messages(person)).map(({ to, body }) => [to, body]);
    expect(await seenBy("amy")).toEqual([["+886 912 345 678", "Dear Zoe,\n\nyours, Amy 王"]]);
    expect(await seenBy("mia")).toHaveLength(1);
    expect(await seenBy("ben")).toEqual([]);
    expect(await seenBy("lin")).toEqual([["••••", null]]);
  });

  test("nobody sends what they may not see themselves", async () => {
    const [channelId, { customerId }] = [await world.givenChannel("SMS"), await world.givenReader()];
    const order = await world.givenOrder("amy", customerId, await world.givenProduct("tea", "10"), "2026-03-01");
    const about = (body: string) => world.givenTemplate({ about: "Order", texts: [{ locale: "EN", subject: "Order", body }] });
    expect(fieldsOf(await send(await about("{order.number} is due {dueAt}"), channelId, order))).toMatchObject([{ path: "input.templateId", code: "notAllowed" }]);
    expect((await send(await about("{order.number}"), channelId, order)).data.sent).toMatchObject({ status: "QUEUED" });
  });

  test("a template for other records or channels, and records that are none, are refused by field", async () => {
    const [channelId, { customerId }] = [await world.givenChannel("SMS"), await world.givenReader()];
    expect(fieldsOf(await send(await world.givenTemplate({ about: "Ticket" }), channelId, customerId))).toMatchObject([{ path: "input.recordId", code: "notFound" }]);
    expect(fieldsOf(await send(await world.givenTemplate({ channelKinds: ["EMAIL"] }), channelId, customerId))).toMatchObject([{ path: "input.channelId", code: "notAllowed" }]);
    expect(fieldsOf(await send("mtp_absent", channelId, customerId))).toMatchObject([{ path: "input.templateId", code: "notFound" }]);
    expect(fieldsOf(await send(await world.givenTemplate(), await world.givenChannel("WECOM"), customerId))).toMatchObject([{ path: "input.channelId", code: "notAllowed" }]);
  });
});
