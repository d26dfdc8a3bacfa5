import { day, hour, minute } from "../../core/clock";
import type { Context } from "../../core/context";
import { indexValue } from "../../core/encryption/sealed-columns";
import { executeOperation } from "../../core/graph/execute";
import { createLogger } from "../../core/logger";
import { testMailServer, type ReceivedMail, type TestMailServer } from "../../testing/mail-server";
import { testWorld, type PersonName, type World } from "../../testing/world";
import { parse } from "graphql";
import { deactivate } from "../leaving/leaving.service";
import { createMailer, type Mailer } from "../mail/mailer";
import { sendMails } from "../mail/send-mail";
import { Role } from "../role";
import { signIn as signInWith } from "../sign-in/sign-in.service";
import { hashPassword } from "../user/password";
import { User } from "../user/user.entity";
import * as invitations from "./invitation.service";
import { answerResetRequests, makeResetLink } from "./password-reset.service";

const oldPassword = "correct horse battery";
const password = "seventeen green umbrellas";

let world: World;
let server: TestMailServer;
let mailer: Mailer;
beforeAll(async () => {
  [world, server] = await Promise.all([testWorld(), testMailServer()]);
  mailer = createMailer({ url: server.url, from: "Guanxi <crm@guanxi.example>" });
  const passwordHash = await hashPassword(oldPassword);
  await world.database.transact(({ sql }) => sql.run("UPDATE `user` SET `passwordHash` = ?", [passwordHash]));
});
beforeEach(() => {
  world.clock.advance(hour);
  server.mails.length = 0;
  world.site.sendsMail = true;
});
afterAll(async () => {
  mailer.close();
  await Promise.all([world.close(), server.close()]);
});

const inviteText = "mutation I($input: InviteUserInput!) { inviteUser(input: $input) { link user { id name email role active invitedAt } } }";
const acceptText = "mutation A($token: String!, $name: String!, $password: String!) { acceptInvitation(token: $token, name: $name, password: $password) { email } }";
const resetText = "mutation R($token: String!, $password: String!) { resetPassword(token: $token, password: $password) { email } }";
const linkText = "query L($token: String!) { passwordLink(token: $token) { kind name email } }";

interface Made {
  link: string | null;
  user: { id: string };
}

/** Addresses, so that limits of one test are not those of another. */
let visitors = 0;
async function asVisitor<T>(text: string, variables: Record<string, unknown>, from = `10.2.0.${++visitors}`) {
  const ctx: Context = { ...world.ctx(), client: { address: from, userAgent: "Test" } };
  const { data, errors = [] } = await executeOperation({ schema: world.schema, document: parse(text), variables, contextValue: ctx });
  const { code, fields = [] } = (errors[0]?.extensions ?? {}) as { code?: string; fields?: { path: string; code: string }[] };
  return { data: data as T, code, faults: fields.map((fault) => `${fault.path} ${fault.code}`) };
}

const invite = (email: string, input: object = {}, person: PersonName = "ada") => world.query<{ inviteUser: Made }>(person, inviteText, { input: { name: "Zoe 趙", email, role: Role.SALES, ...input } });

async function delivered(): Promise<ReceivedMail[]> {
  server.mails.length = 0;
  await answerResetRequests(world.ctx());
  await sendMails(world.ctx(), mailer, createLogger("silent"));
  return [...server.mails];
}

const tokenIn = (text: string): string => /#([\w-]{43})/.exec(text)?.[1] ?? "";
const tokenByMail = async (): Promise<string> => tokenIn((await delivered())[0]?.text ?? "");
const eventsSince = async (count: number): Promise<string[]> => (await world.events()).slice(count).map(({ type }) => type);
const signIn = (email: string, secret: string) => signInWith({ ...world.ctx(), client: { address: `10.3.0.${++visitors}`, userAgent: "" } }, email, secret);

describe("an invitation", () => {
  test("reaches Zoe by mail, who chooses her name and password and signs in", async () => {
    const before = (await world.events()).length;
    const { data, errors } = await invite("Zoe@Example.com", { locale: "ZH_HANT", teamId: world.ids.north });
    expect(errors).toEqual([]);
    expect(data.inviteUser).toMatchObject({ link: null, user: { name: "Zoe 趙", email: "zoe@example.com", role: "SALES", active: true, invitedAt: world.clock.now().toISOString() } });
    const [mail] = await delivered();
    expect(mail).toMatchObject({ to: ["zoe@example.com"], headers: { subject: "Ada 張 邀請您加入「Guanxi」" } });
    const token = tokenIn(mail?.html ?? "");
    expect(mail?.text).toContain(`https://crm.example/join#${token}`);
    expect((await asVisitor(linkText, { token })).data).toEqual({ passwordLink: { kind: "INVITATION", name: "Zoe 趙", email: "zoe@example.com" } });
    expect((await asVisitor(acceptText, { token, name: " Zoé ", password })).data).toEqual({ acceptInvitation: { email: "zoe@example.com" } });
    expect((await signIn("zoe@example.com", password)).viewer).toMatchObject({ name: "Zoé", role: "SALES", teamId: world.ids.north });
    expect(await eventsSince(before)).toEqual(["user.created", "mail.queued", "user.invited", "mail.sent", "user.joined", "user.passwordChanged", "user.signedIn"]);
  });

  test("is handed over in person where no mail is sent, and shown once", async () => {
    world.site.sendsMail = false;
    const { data } = await world.query<{ inviteUser: Made }>("ada", inviteText, { input: { name: "Yan", email: "yan@example.com", role: "SERVICE" } }, { idempotencyKey: "once" });
    const token = tokenIn(data.inviteUser.link ?? "");
    expect(data.inviteUser.link).toBe(`https://crm.example/join#${token}`);
    const again = await world.query<{ inviteUser: Made }>("ada", inviteText, { input: { name: "Yan", email: "yan@example.com", role: "SERVICE" } }, { idempotencyKey: "once" });
    expect(again.data.inviteUser).toMatchObject({ link: null, user: { id: data.inviteUser.user.id } });
    expect((await asVisitor(acceptText, { token, name: "Yan", password })).data).toEqual({ acceptInvitation: { email: "yan@example.com" } });
    const kept = await world.database.sql.rows("SELECT `keyHash`, `result` FROM `idempotency_receipt` UNION ALL SELECT `id`, `tokenHash` FROM `password_link`");
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  test("works once, for seven days, and only by its newest link", async () => {
    const { data } = await invite("once@example.com");
    const first = await tokenByMail();
    await world.query("ada", "mutation R($id: ID!) { resendInvitation(id: $id) { link } }", { id: data.inviteUser.user.id });
    const second = await tokenByMail();
    expect((await asVisitor(acceptText, { token: first, name: "N", password })).faults).toEqual(["token linkUseless"]);
    world.clock.advance(7 * day);
    expect((await asVisitor(acceptText, { token: second, name: "N", password })).faults).toEqual(["token linkUseless"]);
    await world.query("ada", "mutation R($id: ID!) { resendInvitation(id: $id) { link } }", { id: data.inviteUser.user.id });
    const third = await tokenByMail();
    const both = await Promise.all([asVisitor(acceptText, { token: third, name: "N", password }), asVisitor(acceptText, { token: third, name: "N", password })]);
    expect(both.flatMap(({ faults }) => faults)).toEqual(["token linkUseless"]);
    expect((await asVisitor(resetText, { token: third, password })).faults).toEqual(["token linkUseless"]);
  });

  test("taken back lets nobody in, and the address can be invited again, as somebody else", async () => {
    const { data } = await invite("gone@example.com");
    const { id } = data.inviteUser.user;
    const token = await tokenByMail();
    expect((await world.query("ada", "mutation R($id: ID!) { revokeInvitation(id: $id) }", { id })).errors).toEqual([]);
    expect((await asVisitor(linkText, { token })).data).toEqual({ passwordLink: null });
    expect((await asVisitor(acceptText, { token, name: "N", password })).faults).toEqual(["token linkUseless"]);
    const again = await invite("gone@example.com", { name: "Other", role: "SERVICE" });
    expect(again.data.inviteUser.user).toMatchObject({ id, name: "Other", role: "SERVICE", active: true });
    await delivered();
  });

  test.each<[string, object, string[]]>([
    ["an address that somebody has", { email: "AMY@example.com" }, ["input.email taken"]],
    ["a team that is not there", { teamId: "tea_none" }, ["input.teamId notFound"]],
  ])("refuses %s", async (_, input, faults) => {
    const { errors } = await invite("other@example.com", input);
    expect((errors[0]?.extensions?.["fields"] as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`)).toEqual(faults);
  });

  test.each(["amy", "mia", "sue", "fin"] as const)("is not for %s to make", async (person) => {
    expect((await invite("x@example.com", {}, person)).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });

  test("and every link made for others want a fresh proof, and are not for keys", async () => {
    const id = world.ids.amy;
    for (const [viewer, code] of [[{ provedAt: new Date(0) }, "STEP_UP_REQUIRED"], [{ keyId: "key_1", scopes: ["user:*"] }, "FORBIDDEN"]] as const) {
      const ctx = world.ctx("ada", { viewer });
      await expect(ctx.transact((tx) => invitations.invite(tx, { name: "N", email: "n@example.com", role: Role.SALES }, "t"))).rejects.toMatchObject({ code });
      await expect(ctx.transact((tx) => invitations.resend(tx, id, "t"))).rejects.toMatchObject({ code });
      await expect(ctx.transact((tx) => makeResetLink(tx, id, "t"))).rejects.toMatchObject({ code });
    }
  });

  test("gives no role that may do more than the inviter", async () => {
    const mia = world.ctx("mia");
    const allowing: Context = { ...mia, policy: { ...mia.policy, can: () => true } };
    for (const role of [Role.SERVICE, Role.FINANCE, Role.ADMINISTRATOR]) {
      const inviting = allowing.transact((tx) => invitations.invite(tx, { name: "N", email: "n@example.com", role }, "t"));
      await expect(inviting).rejects.toMatchObject({ extensions: { fields: [{ path: "input.role", code: "notAllowed" }] } });
    }
  });

  test("of somebody who has joined cannot be resent or taken back", async () => {
    for (const field of ["resendInvitation(id: $id) { link }", "revokeInvitation(id: $id)"]) {
      const { errors } = await world.query("ada", `mutation R($id: ID!) { ${field} }`, { id: world.ids.amy });
      expect(errors[0]?.extensions?.["fields"]).toMatchObject([{ path: "id", code: "notInvited" }]);
    }
  });

  test("wants a name and a good password, and is not used up by a bad one", async () => {
    await invite("weak@example.com");
    const token = await tokenByMail();
    expect((await asVisitor(acceptText, { token, name: " \u200b", password })).faults).toEqual(["name filled"]);
    expect((await asVisitor(acceptText, { token, name: "N", password: "short" })).faults).toEqual(["password tooShort"]);
    expect((await asVisitor(acceptText, { token, name: "N", password: "password1234" })).faults).toEqual(["password weak"]);
    expect((await asVisitor(acceptText, { token, name: "N", password })).data).toEqual({ acceptInvitation: { email: "weak@example.com" } });
  });

  test("made-up tokens are refused, and soon not even looked up", async () => {
    const codes: (string | undefined)[] = [];
    for (let attempt = 0; attempt < 11; attempt++) codes.push((await asVisitor(acceptText, { token: `x${attempt}`, name: "N", password }, "6.6.6.6")).code);
    expect(codes).toEqual([...Array<string>(10).fill("BAD_USER_INPUT"), "RATE_LIMITED"]);
  });
});

describe("a forgotten password", () => {
  const ask = (email: string, from?: string) => asVisitor("mutation Q($email: String!) { requestPasswordReset(email: $email) }", { email }, from);

  test("is set anew by mail; all sessions end, and the person is told", async () => {
    const { token: session } = await signIn("ben@example.com", oldPassword);
    const before = (await world.events()).length;
    expect((await ask(" BEN@example.com")).data).toEqual({ requestPasswordReset: true });
    const [mail] = await delivered();
    const token = tokenIn(mail?.text ?? "");
    expect(mail?.text).toContain(`https://crm.example/reset-password#${token}`);
    expect((await asVisitor(resetText, { token, password })).data).toEqual({ resetPassword: { email: "ben@example.com" } });
    expect((await asVisitor(resetText, { token, password })).faults).toEqual(["token linkUseless"]);
    expect((await delivered()).map(({ headers }) => headers["subject"])).toEqual(["Your password for Guanxi was changed"]);
    expect(await world.database.sql.rows("SELECT `id` FROM `session` WHERE `userId` = ?", [world.ids.ben])).toEqual([]);
    expect(session).toHaveLength(43);
    await expect(signIn("ben@example.com", oldPassword)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    expect((await signIn("ben@example.com", password)).viewer.userId).toBe(world.ids.ben);
    expect(await eventsSince(before)).toEqual(expect.arrayContaining(["passwordReset.requested", "user.resetRequested", "user.passwordReset"]));
  });

  test("of somebody unknown gets the same answer and leaves the same traces at first, but no mail", async () => {
    const traces = async (email: string): Promise<unknown[]> => {
      const before = (await world.events()).length;
      const answer = await ask(email);
      const [{ count }] = (await world.database.sql.rows<{ count: number }>("SELECT COUNT(*) AS `count` FROM `reset_request`")) as [{ count: number }];
      const events = await eventsSince(before);
      const mails = (await delivered()).length;
      return [answer, count, events, mails];
    };
    const [known, unknown] = [await traces("mia@example.com"), await traces("nobody@example.com")];
    expect(known.slice(0, 3)).toEqual(unknown.slice(0, 3));
    expect([known[3], unknown[3]]).toEqual([1, 0]);
  });

  test("of somebody who left, or who was invited and never came, gets no mail", async () => {
    await invite("never@example.com");
    await invite("left@example.com");
    await delivered();
    const [{ id }] = (await world.database.sql.rows<{ id: string }>("SELECT `id` FROM `user` WHERE `emailIndex` = ?", [indexValue(User, "email", "left@example.com")])) as [{ id: string }];
    await world.ctx("ada").transact((tx) => deactivate(tx, id));
    for (const email of ["never@example.com", "left@example.com", "", "\u0000' OR 1=1 --", "x".repeat(5000)]) expect((await ask(email)).data).toEqual({ requestPasswordReset: true });
    expect(await delivered()).toEqual([]);
  });

  test("asked for again and again sends one mail in five minutes", async () => {
    for (const from of ["1.1.1.1", "2.2.2.2", "3.3.3.3"]) await ask("sue@example.com", from);
    expect(await delivered()).toHaveLength(1);
    world.clock.advance(4 * minute);
    await ask("sue@example.com");
    expect(await delivered()).toHaveLength(0);
    world.clock.advance(minute);
    await ask("sue@example.com");
    expect(await delivered()).toHaveLength(1);
  });

  test("is limited per address, whoever is asked for", async () => {
    const codes: (string | undefined)[] = [];
    for (let attempt = 0; attempt < 11; attempt++) codes.push((await ask(`p${attempt}@example.com`, "7.7.7.7")).code);
    expect(codes).toEqual([...Array<undefined>(10).fill(undefined), "RATE_LIMITED"]);
  });

  test("has a link for half an hour", async () => {
    await ask("fin@example.com");
    const token = await tokenByMail();
    world.clock.advance(30 * minute - 1);
    expect((await asVisitor(linkText, { token })).data).toMatchObject({ passwordLink: { kind: "RESET" } });
    world.clock.advance(1);
    expect((await asVisitor(resetText, { token, password })).faults).toEqual(["token linkUseless"]);
  });

  test("without mail is for an administrator, who hands a link over", async () => {
    world.site.sendsMail = false;
    expect((await asVisitor("mutation { requestPasswordReset(email: \"amy@example.com\") }", {})).code).toBe("FORBIDDEN");
    expect((await world.query<{ workspace: { sendsMail: boolean } }>(undefined, "{ workspace { sendsMail } }")).data.workspace.sendsMail).toBe(false);
    const make = "mutation M($id: ID!) { makeResetLink(id: $id) { link user { name } } }";
    const { data } = await world.query<{ makeResetLink: Made }>("ada", make, { id: world.ids.amy });
    const token = tokenIn(data.makeResetLink.link ?? "");
    expect((await asVisitor(resetText, { token, password })).data).toEqual({ resetPassword: { email: "amy@example.com" } });
    expect(await world.events()).toContainEqual({ type: "user.resetLinkMade", recordId: world.ids.amy });
    expect((await world.query("mia", make, { id: world.ids.amy })).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });
});
