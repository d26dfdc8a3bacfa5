import { minute } from "../../core/clock";
import type { Context } from "../../core/context";
import { createLogger } from "../../core/logger";
import { testOidcProvider, type Identity, type TestOidcProvider } from "../../testing/oidc-provider";
import { testWorld, type World } from "../../testing/world";
import { authenticate } from "../authentication";
import { deactivate } from "../leaving/leaving.service";
import { Role } from "../role";
import { Totp } from "../second-factor/totp.entity";
import { createUser } from "../user/user.service";
import { keepAttempt } from "./attempt";
import { createOidcSignIn, type OidcSignIn } from "./oidc.http";
import { isWelcome, readClaims, safeNext } from "./oidc.rules";
import { signInBy } from "./oidc.service";

const publicUrl = "http://localhost:3999";
const lines: string[] = [];
const logger = createLogger("debug", { write: (line: string) => void lines.push(line) });

let world: World;
let provider: TestOidcProvider;
let invitedOnly: OidcSignIn;
let open: OidcSignIn;
beforeAll(async () => {
  [world, provider] = await Promise.all([testWorld(), testOidcProvider(publicUrl)]);
  const settings = { ...provider, name: "Example", newcomers: undefined };
  invitedOnly = createOidcSignIn(settings, publicUrl, logger);
  open = createOidcSignIn({ ...settings, newcomers: { domains: ["example.com"], role: Role.SERVICE } }, publicUrl, logger);
});
beforeEach(() => void (lines.length = 0));
afterAll(() => Promise.all([world.close(), provider.close()]));

/** A browser with its cookies. */
class Browser {
  readonly cookies = new Map<string, string>();

  get header(): string {
    return [...this.cookies].map((pair) => pair.join("=")).join("; ");
  }

  ctx(): Context {
    const set = (header: string): void => {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    };
    return { ...world.ctx(), cookies: { secure: false, sent: this.header, set }, client: { address: "10.0.0.1", userAgent: "Test" } };
  }

  /** Who is signed in here. */
  async viewer(): Promise<string | undefined> {
    return (await authenticate(world.database, world.clock, { cookie: this.header }, false))?.userId;
  }
}

/** Goes to the provider and comes back with its answer, which is not handed in yet. */
async function answerFor(browser: Browser, identity: Identity, signIn = invitedOnly, next = "/customers?search=王"): Promise<string> {
  const url = await signIn.handle(browser.ctx(), `/auth/oidc/start?next=${encodeURIComponent(next)}`);
  const { pathname, search } = await provider.visit(url ?? "", identity);
  return `${pathname}${search}`;
}

async function signInAs(identity: Identity, signIn = invitedOnly): Promise<{ browser: Browser; landed: string | undefined }> {
  const browser = new Browser();
  const answer = await answerFor(browser, identity, signIn);
  return { browser, landed: await signIn.handle(browser.ctx(), answer) };
}

const amy: Identity = { sub: "amy-1", email: "Amy@Example.com", email_verified: true, name: "Amy W." };
const eventsSince = async (count: number): Promise<string[]> => (await world.events()).slice(count).map(({ type }) => type);

describe("signing in at the company's provider", () => {
  test("lets Amy in by her verified address, leads her on, and knows her by her subject from then on", async () => {
    const before = (await world.events()).length;
    const { browser, landed } = await signInAs(amy);
    expect(landed).toBe("/customers?search=%E7%8E%8B");
    expect(await browser.viewer()).toBe(world.ids.amy);
    expect([...browser.cookies.keys()].sort()).toEqual(["guanxi_device", "guanxi_session"]);
    expect(await eventsSince(before)).toEqual(["user.identityLinked", "user.signedIn"]);
    const renamed = await signInAs({ sub: "amy-1", email: "amy.new@example.com", email_verified: false });
    expect(await renamed.browser.viewer()).toBe(world.ids.amy);
  });

  test.each<[string, Identity]>([
    ["an address that nobody vouches for", { sub: "ben-1", email: "ben@example.com", email_verified: false }],
    ["no word about the address", { sub: "ben-2", email: "ben@example.com" }],
    ["somebody unknown", { sub: "zoe-1", email: "zoe@example.com", email_verified: true }],
    ["another identity with an address that is linked already", { sub: "amy-2", email: "amy@example.com", email_verified: true }],
  ])("refuses %s, and says so in the trail", async (_, identity) => {
    const before = (await world.events()).length;
    const { browser, landed } = await signInAs(identity);
    expect(landed).toBe("/sign-in?refused=unknown");
    expect(await browser.viewer()).toBeUndefined();
    expect(await eventsSince(before)).toEqual(["user.signInRefused"]);
  });

  test("refuses who has left, by subject and by address", async () => {
    const sue: Identity = { sub: "sue-1", email: "sue@example.com", email_verified: true };
    expect((await signInAs(sue)).landed).toBe("/customers?search=%E7%8E%8B");
    await world.ctx("ada").transact((tx) => deactivate(tx, world.ids.sue));
    expect((await signInAs(sue, open)).landed).toBe("/sign-in?refused=unknown");
  });

  test("takes up a newcomer of an allowed domain, and no others", async () => {
    const { browser } = await signInAs({ sub: "new-1", email: "Nora@example.com", email_verified: true, name: " Nora 周 " }, open);
    const viewer = await authenticate(world.database, world.clock, { cookie: browser.header }, false);
    expect(viewer).toMatchObject({ name: "Nora 周", role: "SERVICE", teamId: null });
    expect((await signInAs({ sub: "new-2", email: "x@evil.com", email_verified: true }, open)).landed).toBe("/sign-in?refused=unknown");
  });

  test("asks Mia for her second factor, unless the provider says that it asked for several", async () => {
    const app = Object.assign(new Totp(), { id: "tot_1", userId: world.ids.mia, secret: "JBSWY3DPEHPK3PXP", confirmedAt: world.clock.now(), lastStep: 0 });
    await world.database.transact(({ db }) => db.insert(Totp, app));
    const mia: Identity = { sub: "mia-1", email: "mia@example.com", email_verified: true };
    const { browser, landed } = await signInAs(mia);
    const [, asked = ""] = /^\/sign-in\?next=%2Fcustomers%3Fsearch%3D%25E7%258E%258B#second-factor=([\w-]+)$/.exec(landed ?? "") ?? [];
    expect(JSON.parse(Buffer.from(asked, "base64url").toString())).toMatchObject({ challenge: expect.any(String) as string, ways: expect.arrayContaining(["CODE"]) as string[], passkey: null });
    expect(await browser.viewer()).toBeUndefined();
    const claims = readClaims({ iss: provider.issuer, sub: "mia-1", amr: ["pwd", "mfa"] });
    await signInBy(browser.ctx(), claims, undefined);
    expect(await browser.viewer()).toBe(world.ids.mia);
  });

  test("accepts an invitation", async () => {
    const { id } = await world.ctx("ada").transact((tx) => createUser(tx, { name: "Ivy", email: "ivy@example.com", role: Role.SALES }));
    await world.database.transact(({ sql }) => sql.run("UPDATE `user` SET `invitedAt` = `createdAt` WHERE `id` = ?", [id]));
    expect(await (await signInAs({ sub: "ivy-1", email: "ivy@example.com", email_verified: true })).browser.viewer()).toBe(id);
    expect(await world.database.sql.rows("SELECT `invitedAt` FROM `user` WHERE `id` = ?", [id])).toEqual([{ invitedAt: null }]);
    expect(await world.events()).toContainEqual({ type: "user.joined", recordId: id });
  });
});

describe("an answer that is not this browser's own", () => {
  const refused = "/sign-in?refused=failed";

  test("replayed is refused: the cookie is gone, and the code is used", async () => {
    const browser = new Browser();
    const answer = await answerFor(browser, amy);
    const stolen = new Browser();
    for (const [name, value] of browser.cookies) stolen.cookies.set(name, value);
    expect(await invitedOnly.handle(browser.ctx(), answer)).toBe("/customers?search=%E7%8E%8B");
    expect(await invitedOnly.handle(browser.ctx(), answer)).toBe(refused);
    expect(await invitedOnly.handle(stolen.ctx(), answer)).toBe(refused);
    expect(await stolen.viewer()).toBeUndefined();
  });

  test("of another browser is refused (login CSRF): its state is not ours", async () => {
    const [attacker, victim] = [new Browser(), new Browser()];
    const answer = await answerFor(attacker, amy);
    expect(await invitedOnly.handle(victim.ctx(), answer)).toBe(refused);
    await answerFor(victim, amy);
    expect(await invitedOnly.handle(victim.ctx(), answer)).toBe(refused);
    expect(await victim.viewer()).toBeUndefined();
  });

  test("with the nonce or the PKCE verifier of another attempt is refused", async () => {
    for (const wrong of [{ nonce: "another" }, { codeVerifier: "x".repeat(43) }]) {
      const browser = new Browser();
      const answer = await answerFor(browser, amy);
      const attempt = { state: new URL(answer, publicUrl).searchParams.get("state") ?? "", nonce: "n", codeVerifier: "v".repeat(43), next: "/", expiresAt: world.clock.now().getTime() + minute };
      keepAttempt(browser.ctx().cookies as NonNullable<Context["cookies"]>, { ...attempt, ...wrong });
      expect(await invitedOnly.handle(browser.ctx(), answer)).toBe(refused);
      expect(await browser.viewer()).toBeUndefined();
    }
  });

  test("of another issuer is refused (mix-up)", async () => {
    const browser = new Browser();
    const answer = new URL(await answerFor(browser, amy), publicUrl);
    answer.searchParams.set("iss", "https://evil.example");
    expect(await invitedOnly.handle(browser.ctx(), `${answer.pathname}${answer.search}`)).toBe(refused);
  });

  test.each([["error", "error=access_denied"], ["nothing", ""], ["a made-up code", "code=x&state=y"]])("that holds %s is refused, and the log has neither codes nor addresses", async (_, query) => {
    const browser = new Browser();
    const { searchParams } = new URL(await answerFor(browser, amy), publicUrl);
    expect(await invitedOnly.handle(browser.ctx(), `/auth/oidc/callback?${query}`)).toBe(refused);
    expect(lines.join()).toContain("failed");
    for (const secret of [searchParams.get("code"), "amy@", "Amy@"]) expect(lines.join()).not.toContain(secret);
  });

  test("after ten minutes, or with a cookie that we did not seal, is refused", async () => {
    const late = new Browser();
    const answer = await answerFor(late, amy);
    world.clock.advance(10 * minute);
    expect(await invitedOnly.handle(late.ctx(), answer)).toBe(refused);
    const forged = new Browser();
    const other = await answerFor(forged, amy);
    const plain = { state: new URL(other, publicUrl).searchParams.get("state"), nonce: "", codeVerifier: "", next: "/", expiresAt: 9e15 };
    forged.cookies.set("guanxi_oidc", Buffer.from(JSON.stringify(plain)).toString("base64url"));
    expect(await invitedOnly.handle(forged.ctx(), other)).toBe(refused);
  });

  test("asked for too often waits, and unknown paths are not there", async () => {
    const ctx: Context = { ...new Browser().ctx(), client: { address: "6.6.6.6", userAgent: "" } };
    const landed = new Set<string | undefined>();
    for (let count = 0; count < 101; count++) landed.add(await invitedOnly.handle(ctx, "/auth/oidc/callback"));
    expect([...landed]).toEqual([refused, "/sign-in?refused=busy"]);
    expect(await invitedOnly.handle(ctx, "/auth/oidc/other")).toBeUndefined();
  });
});

describe("the rules", () => {
  test.each([
    ["/customers?a=1", "/customers?a=1"],
    [null, "/"],
    ["", "/"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["/\t/evil.example", "/"],
    ["https://evil.example", "/"],
    ["javascript:alert(1)", "/"],
    ["/..//evil.example", "/"],
  ])("lead from %j to %j", (next, expected) => expect(safeNext(next, publicUrl)).toBe(expected));

  test("take a domain exactly, and only an address that is vouched for", () => {
    const newcomers = { domains: ["example.com"], role: Role.SALES };
    const welcome = (email: unknown, verified: unknown = true): boolean => isWelcome(readClaims({ iss: "i", sub: "s", email, email_verified: verified }), newcomers);
    expect([welcome("A@EXAMPLE.com"), welcome("a@sub.example.com"), welcome("a@evilexample.com"), welcome("a@example.com", "true"), welcome("a@example.com@evil.com"), welcome(["a@example.com"])]).toEqual([true, false, false, false, false, false]);
    expect(isWelcome(readClaims({ iss: "i", sub: "s", email: "a@example.com", email_verified: true }), undefined)).toBe(false);
  });

  test("know several factors by the provider's word", () => {
    expect([readClaims({ amr: ["pwd", "mfa"] }).manyFactors, readClaims({ amr: "mfa" }).manyFactors, readClaims({}).manyFactors]).toEqual([true, false, false]);
  });
});
