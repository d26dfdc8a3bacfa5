import { createHash } from "node:crypto";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { startGateway, type TestGateway } from "./fixture";
import { TrustedDocuments } from "./trusted-documents";

const text = "query Me($name: String) { me hello(name: $name) }";
const hash = createHash("sha256").update(text).digest("hex");
const persistedQuery = { version: 1, sha256Hash: hash };
const ann = { cookie: "session=ann", "sec-fetch-site": "same-origin" };
const hello = { me: "Ann", hello: "Hello 關係" };
const variables = { name: "關係" };

describe("trusted documents", () => {
  let given: TestGateway;
  beforeAll(async () => void (given = await startGateway({ trusted: new TrustedDocuments({ [hash]: text }, true) })));
  afterAll(() => given.close());

  it.each([
    ["by Apollo's extension", { extensions: { persistedQuery }, variables }],
    ["by id", { documentId: hash, variables }],
    ["in full", { query: text, variables }],
  ])("run for a session when named %s", async (_, body) => {
    expect((await given.post(body, ann)).body.data).toEqual(hello);
  });

  it("run by GET, so that their answers are safe to ask for again", async () => {
    const search = new URLSearchParams({ extensions: JSON.stringify({ persistedQuery }), variables: JSON.stringify(variables) });
    const answer = await fetch(`${given.url}?${search}`, { headers: { ...ann, "x-requested-with": "test" } });
    expect(await answer.json()).toMatchObject({ data: { hello: "Hello 關係" } });
    const foreign = await fetch(`${given.url}?documentId=${hash}`, { headers: { cookie: ann.cookie, "sec-fetch-site": "cross-site" } });
    expect(foreign.status).toBe(403);
  });

  it("run in a batch and over a websocket", async () => {
    const batch = (await given.post([{ documentId: hash, variables }, { query: "{ me dear }" }], ann)).body as unknown as { data?: unknown; errors?: { extensions: unknown }[] }[];
    expect(batch[0]?.data).toEqual(hello);
    expect(batch[1]?.errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
    const client = createClient({ url: given.url.replace("http:", "ws:"), webSocketImpl: WebSocket, retryAttempts: 0 });
    const { value } = await client.iterate({ query: "", extensions: { persistedQuery }, variables }).next();
    await client.dispose();
    expect(value).toMatchObject({ data: { hello: "Hello 關係" } });
  });

  it("are the only ones for a session; keys and strangers send what they like", async () => {
    const query = "{ me }";
    expect((await given.post({ query }, ann)).body.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect((await given.post({ query: `${text} ` }, ann)).body.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect((await given.post({ query })).body.data).toEqual({ me: null });
  });

  it.each([["f".repeat(64)], ["__proto__"], ["constructor"]])("that nobody knows (%s) are told apart from other mistakes", async (documentId) => {
    const answer = await given.post({ documentId }, ann);
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT", reason: "UNKNOWN_DOCUMENT" });
  });

  it.each([[{ extensions: null, query: text }], [{ extensions: { persistedQuery: null }, query: text }], [{ extensions: { persistedQuery: { sha256Hash: 5 } }, query: text }], [{ documentId: {}, query: text }]])(
    "are not asked for by %j",
    async (body) => {
      expect((await given.post(body, ann)).status).toBeLessThan(500);
    },
  );

  it("are not demanded where it is not wanted, but known all the same", async () => {
    const free = await startGateway({ trusted: new TrustedDocuments({ [hash]: text }, false) });
    const answers = [await free.post({ query: "{ me }" }, ann), await free.post({ documentId: hash, variables }, ann)];
    await free.close();
    expect(answers.map(({ body }) => body.data)).toEqual([{ me: "Ann" }, hello]);
  });
});
