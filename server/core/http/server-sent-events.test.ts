import { get, type IncomingMessage } from "node:http";
import { startGateway, type TestGateway } from "./fixture";
import type { Limits } from "./limits";

describe("a subscription as server-sent events", () => {
  let given: TestGateway;
  const start = async (limits: Partial<Limits> = {}): Promise<void> => void (given = await startGateway({ keepAlive: 20 }, limits));
  afterEach(() => given.close());

  /** Opens a stream that is not read yet. */
  async function open(): Promise<IncomingMessage> {
    const before = given.feed.open;
    const response = await new Promise<IncomingMessage>((resolve) => get(new URL("/events", given.url), { agent: false }, resolve));
    response.on("error", () => undefined);
    if (response.statusCode === 200) await until(() => given.feed.open === before + 1);
    return response;
  }

  async function until(condition: () => boolean): Promise<void> {
    for (let i = 0; i < 600 && !condition(); i += 1) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(condition()).toBe(true);
  }

  /** What was sent until the stream ended. */
  async function textOf(response: IncomingMessage): Promise<string> {
    let text = "";
    for await (const chunk of response.setEncoding("utf8")) text += chunk as string;
    return text;
  }

  it("gives signs of life, and lets go of the source when the reader leaves", async () => {
    await start();
    const reader = await open();
    let text = "";
    reader.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
    given.feed.publish({ id: "cus_1", name: "客戶" });
    await until(() => text.includes(":\n\n") && text.includes('id: cus_1\ndata: {"cursor":"cus_1","name":"客戶"}\n\n'));
    reader.destroy();
    await until(() => given.feed.open === 0);
  });

  it("tells a reader who is too slow so and ends, at no cost to others", async () => {
    await start({ bufferedMilliseconds: 60 });
    const [slow, quick] = [await open(), await open()];
    let heard = 0;
    quick.setEncoding("utf8").on("data", (chunk: string) => (heard += chunk.split("data: ").length - 1));
    for (let sent = 1; sent <= 150; sent += 1) {
      given.feed.publish({ id: `cus_${sent}`, name: "x".repeat(100_000) });
      await until(() => heard >= sent);
    }
    await until(() => given.feed.open === 1);
    const text = await textOf(slow);
    expect(text.slice(text.lastIndexOf("event: "))).toContain('event: ended\ndata: {"code":"TOO_SLOW"');
    quick.destroy();
  });

  it("lets each caller open so many, and gives a place back", async () => {
    await start({ connections: 1 });
    const first = await open();
    expect((await open()).statusCode).toBe(429);
    first.destroy();
    await until(() => given.feed.open === 0);
    const again = await open();
    expect(again.statusCode).toBe(200);
    again.destroy();
  });

  it("ends when the server stops", async () => {
    await start();
    const reader = await open();
    const all = textOf(reader);
    await given.gateway.stop();
    expect(await all).toContain("retry: 2000");
  });
});
