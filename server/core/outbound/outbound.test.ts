import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Networks, parseNetwork } from "./networks";
import { Outbound, type OutboundFault, type Resolve } from "./outbound";

let server: Server;
let answer: RequestListener = (_, response) => void response.end("thanks");
const asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.headers.host} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
});
beforeEach(() => {
  asked.length = 0;
  answer = (_, response) => void response.end("thanks");
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const port = (): number => (server.address() as AddressInfo).port;
const local = (path = "/"): string => `http://127.0.0.1:${port()}${path}`;
const fault = (work: Promise<unknown>): Promise<OutboundFault | undefined> => work.then(() => undefined, ({ fault: found }: { fault?: OutboundFault }) => found);
const send = (outbound: Outbound, url: string, milliseconds?: number) => outbound.send({ url, method: "POST", headers: {}, body: Buffer.from("{}"), ...(milliseconds && { milliseconds }) });
/** A name that means what the test says, one meaning after another. */
const meaning = (...addresses: string[]): Resolve => () => Promise.resolve([{ address: (addresses.length > 1 ? addresses.shift() : addresses[0]) ?? "", family: addresses[0]?.includes(":") ? 6 : 4 }]);

describe("networks", () => {
  const networks = new Networks();

  test.each([
    "127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255",
    "::1", "::", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::ffff:10.0.0.1", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1", "64:ff9b::a00:1", "2002:a00:1::", "2001::1", "fd00:ec2::254",
  ])("%s is within the house", (address) => expect(networks.mayReach(address)).toBe(false));

  test.each(["8.8.8.8", "172.15.255.255", "172.32.0.1", "192.167.1.1", "100.63.255.255", "::ffff:8.8.8.8", "2606:4700:4700::1111", "2a00:1450::1"])("%s is outside", (address) => expect(networks.mayReach(address)).toBe(true));

  test("what is allowed may be reached, and nothing beside it", () => {
    const some = new Networks(["10.1.0.0/16", "::1"]);
    expect(["10.1.255.255", "::1", "10.2.0.1", "127.0.0.1"].map((address) => some.mayReach(address))).toEqual([true, true, false, false]);
    expect(["10.1.0.1", "8.8.8.8"].map((address) => some.isAllowedInside(address))).toEqual([true, false]);
  });

  test.each(["10.0.0.0/33", "10.0.0", "example.com", "::/129", "10.0.0.0/8/8", "", "10.0.0.0/x"])("%s is no network", (text) => expect(parseNetwork(text)).toBeUndefined());
});

describe("check", () => {
  const outbound = new Outbound(new Networks(), meaning("93.184.215.14"));

  test.each<[string, OutboundFault | undefined]>([
    ["https://hooks.example/in?x=1", undefined],
    ["http://hooks.example/in", "scheme"],
    ["ftp://hooks.example", "scheme"],
    ["file:///etc/passwd", "scheme"],
    ["https://me:secret@hooks.example", "credentials"],
    ["nonsense", "invalid"],
    ["https://127.0.0.1/", "address"],
    ["https://0x7f.1/", "address"],
    ["https://2130706433/", "address"],
    ["https://0177.0.0.1/", "address"],
    ["https://[::1]/", "address"],
    ["https://[::ffff:7f00:1]/", "address"],
    ["https://169.254.169.254/latest/meta-data", "address"],
  ])("%s: %s", async (url, expected) => expect(await fault(outbound.check(url))).toBe(expected));

  test("a name that means an address within the house is refused, and one that means nothing too", async () => {
    expect(await fault(new Outbound(new Networks(), meaning("192.168.0.5")).check("https://intranet.example"))).toBe("address");
    const mixed: Resolve = () => Promise.resolve([{ address: "93.184.215.14", family: 4 }, { address: "10.0.0.1", family: 4 }]);
    expect(await fault(new Outbound(new Networks(), mixed).check("https://mixed.example"))).toBe("address");
    expect(await fault(new Outbound(new Networks(), () => Promise.reject(new Error("ENOTFOUND"))).check("https://absent.example"))).toBe("unresolved");
  });
});

describe("send", () => {
  const inside = new Outbound(new Networks(["127.0.0.1"]));

  test("gives the answer", async () => {
    expect(await send(inside, local("/in"))).toMatchObject({ status: 200, body: "thanks" });
  });

  test("connects to no address within the house, however it is written, though it was never checked", async () => {
    const strict = new Outbound(new Networks());
    for (const host of ["127.0.0.1", "0x7f.1", "localhost", "[::ffff:127.0.0.1]"]) expect(await fault(send(strict, `http://${host}:${port()}/`))).toBe("address");
    expect(asked).toEqual([]);
  });

  test("a name that changes its meaning after it was saved is judged by what it means at the connection", async () => {
    const rebinding = new Outbound(new Networks(), meaning("93.184.215.14", "127.0.0.1"));
    await rebinding.check("https://rebinding.example/");
    expect(await fault(send(rebinding, `https://rebinding.example:${port()}/`))).toBe("address");
    expect(asked).toEqual([]);
  });

  test("connects to the very address that was judged: the name is looked up once", async () => {
    let looked = 0;
    const counting: Resolve = () => Promise.resolve([{ address: (looked += 1) === 1 ? "127.0.0.1" : "10.0.0.1", family: 4 }]);
    expect(await send(new Outbound(new Networks(["127.0.0.1"]), counting), `http://partner.example:${port()}/in`)).toMatchObject({ status: 200 });
    expect([looked, asked]).toEqual([1, [`partner.example:${port()} /in`]]);
  });

  test("follows no redirection", async () => {
    answer = (_, response) => void response.writeHead(302, { location: local("/elsewhere") }).end();
    expect(await send(inside, local("/in"))).toMatchObject({ status: 302 });
    expect(asked).toHaveLength(1);
  });

  test("waits no longer than told, and reads no more than it must", async () => {
    answer = () => undefined;
    expect(await fault(send(inside, local(), 50))).toBe("timeout");
    answer = (_, response) => void response.write("slow"); // begins an answer and never ends it
    expect(await fault(send(inside, local(), 50))).toBe("timeout");
    answer = (_, response) => void response.end(Buffer.alloc(1_000_000, "x"));
    expect((await send(inside, local())).body).toHaveLength(64 * 1024);
  });

  test("says what failed, and sends no more than a quarter of a megabyte", async () => {
    expect(await fault(send(inside, "http://127.0.0.1:1/"))).toBe("refused");
    expect(await fault(send(inside, `https://127.0.0.1:${port()}/`))).toMatch(/tls|connection/);
    answer = (request) => void request.socket.destroy();
    expect(await fault(send(inside, local()))).toBe("connection");
    expect(await fault(inside.send({ url: local(), method: "POST", headers: {}, body: Buffer.alloc(256 * 1024 + 1) }))).toBe("tooLarge");
  });
});
