import { day, hour, minute } from "../../core/clock";
import { createLogger } from "../../core/logger";
import { testMailServer, type TestMailServer } from "../../testing/mail-server";
import { testWorld, type World } from "../../testing/world";
import { Locale } from "../role";
import { letterOf } from "./letter";
import { createMailer, type Mailer } from "./mailer";
import { queueMail, type MailOrder } from "./queue-mail";
import { pauseAfter, sendMails } from "./send-mail";
import { writeLetter } from "./templates";

let world: World;
let server: TestMailServer;
let mailer: Mailer;
const lines: string[] = [];
const logger = createLogger("debug", { write: (line: string) => void lines.push(line) });
beforeAll(async () => {
  [world, server] = await Promise.all([testWorld(), testMailServer()]);
  mailer = createMailer({ url: server.url, from: "Guanxi <crm@guanxi.example>" });
});
beforeEach(async () => {
  server.mails.length = 0;
  lines.length = 0;
  server.refuse(undefined);
  await world.database.transact(({ sql }) => sql.run("DELETE FROM `outgoing_mail`"));
});
afterAll(async () => {
  mailer.close();
  await Promise.all([world.close(), server.close()]);
});

const changed: MailOrder<"passwordChanged"> = { to: "amy@example.com", template: "passwordChanged", locale: Locale.EN, values: { name: "Amy 王", workspace: "Guanxi" }, aboutId: "" };
const queue = (order: Partial<MailOrder<"passwordChanged">> = {}) => world.ctx().transact((tx) => queueMail(tx, { ...changed, aboutId: world.ids.amy, ...order }));
const send = (through = mailer) => sendMails(world.ctx(), through, logger);
const waiting = () => world.database.sql.rows<{ tries: number; dueAt: string }>("SELECT `tries`, `dueAt` FROM `outgoing_mail`");
const lastEvent = async () => (await world.events()).at(-1)?.type;

describe("the outbox", () => {
  test("sends a mail once, through a real server, and keeps nothing of it", async () => {
    await queue();
    expect(await lastEvent()).toBe("mail.queued");
    await send();
    await send();
    expect(server.mails).toHaveLength(1);
    expect(server.mails[0]).toMatchObject({ to: ["amy@example.com"], headers: { from: "Guanxi <crm@guanxi.example>", to: "amy@example.com", subject: "Your password for Guanxi was changed" } });
    expect(server.mails[0]?.text).toContain("Hello Amy 王,");
    expect(server.mails[0]?.html).toMatch(/<p style="[^"]*">Hello Amy 王,<\/p>/);
    expect(await waiting()).toEqual([]);
    expect(await lastEvent()).toBe("mail.sent");
  });

  test("keeps nothing of a transaction that fails", async () => {
    const doing = world.ctx().transact(async (tx) => {
      await queueMail(tx, { ...changed, aboutId: world.ids.amy });
      throw new Error("no");
    });
    await expect(doing).rejects.toThrow("no");
    expect(await waiting()).toEqual([]);
  });

  test("tries again later and later while the server is busy, and tells no address to the log", async () => {
    await queue();
    server.refuse(450);
    await send();
    expect(await waiting()).toEqual([{ tries: 1, dueAt: "2026-03-02 09:01:00.000" }]);
    await send();
    expect((await waiting())[0]?.tries).toBe(1);
    world.clock.advance(minute);
    await send();
    expect(await waiting()).toEqual([{ tries: 2, dueAt: "2026-03-02 09:03:00.000" }]);
    server.refuse(undefined);
    world.clock.advance(2 * minute);
    await send();
    expect([server.mails.length, await lastEvent()]).toEqual([1, "mail.sent"]);
    expect(lines.join()).toContain('"responseCode":450');
    expect(lines.join()).not.toContain("amy@");
  });

  test.each<[string, number | undefined, number]>([
    ["the mailbox is not there", 550, 1],
    ["nothing helped for long", 450, 12],
  ])("gives up when %s, and says so", async (_, code, tries) => {
    await queue();
    server.refuse(code);
    for (let attempt = 0; attempt < tries; attempt++) {
      expect(await waiting()).toHaveLength(1);
      await send();
      world.clock.advance(hour);
    }
    expect([await waiting(), await lastEvent()]).toEqual([[], "mail.givenUp"]);
  });

  test("does not send what is of no use any more", async () => {
    await queue({ lifetime: minute });
    world.clock.advance(minute);
    await send();
    expect([server.mails.length, await waiting(), await lastEvent()]).toEqual([0, [], "mail.givenUp"]);
  });

  test("sends what a dead server had taken, once its time is up", async () => {
    await queue();
    const dying: Mailer = { send: () => new Promise(() => undefined), close: () => undefined };
    void send(dying);
    for (let rows = await waiting(); rows[0]?.tries !== 1; rows = await waiting()) await new Promise((resolve) => setImmediate(resolve));
    await send();
    expect(server.mails).toHaveLength(0);
    world.clock.advance(2 * minute);
    await send();
    expect(server.mails).toHaveLength(1);
  });

  test("two servers at once send each mail once, more of them than fit at a time", async () => {
    for (let count = 0; count < 25; count++) await queue({ to: `p${count}@example.com` });
    await Promise.all([send(), send()]);
    expect(new Set(server.mails.map(({ to }) => to[0])).size).toBe(25);
    expect(server.mails).toHaveLength(25);
  });

  test("keeps the mail while the password of the mail server is wrong: somebody will mend it", async () => {
    await queue();
    const wrong = createMailer({ url: server.url.replace("secret", "wrong"), from: "crm@guanxi.example" });
    await send(wrong);
    wrong.close();
    expect(await waiting()).toHaveLength(1);
  });

  test("keeps nothing where no mail is sent", async () => {
    const tx = world.ctx().transact((tx) => queueMail({ ...tx, site: { ...tx.site, sendsMail: false } }, { ...changed, aboutId: world.ids.amy }));
    expect(await tx).toBe(false);
    expect(await waiting()).toEqual([]);
  });

  test("never tells a password to a server that cannot be spoken to encrypted, unless it is this machine", async () => {
    const elsewhere = server.url.replace("127.0.0.1", "127.0.0.2");
    const sent = async (url: string): Promise<unknown> => {
      const open = createMailer({ url, from: "crm@guanxi.example" });
      const result = await open.send("mai_1", { to: "amy@example.com", subject: "S", text: "T", html: "H" }).catch((error: { code?: string }) => error.code);
      open.close();
      return result;
    };
    expect(await sent(elsewhere)).toBe("ETLS");
    expect(server.mails).toHaveLength(0);
    expect(await sent(`${elsewhere}?ignoreTLS=true`)).toBeUndefined();
    expect(server.mails).toHaveLength(1);
  });
});

describe("a letter", () => {
  const locales = Object.values(Locale);
  const hostile = "Amy\r\nBcc: all@example.com <img src=x onerror=alert(1)> \u202e&";

  test.each(locales)("in %s takes hostile values as plain words", async (locale) => {
    const { subject, text, html } = writeLetter("invitation", locale, { name: hostile, inviter: hostile, workspace: "<b>W</b>", link: 'https://crm.example/join#a"b' });
    expect(subject).not.toMatch(/[\r\n\u202e]/);
    expect(text).not.toMatch(/^Bcc:/m);
    expect(html).not.toContain("<img");
    expect(html).not.toContain("<b>W");
    expect(html).toContain("https://crm.example/join#a&quot;b");
  });

  test("has the same parts in every language", () => {
    const parts = locales.map((locale) => writeLetter("passwordReset", locale, { name: "N", workspace: "W", link: "https://crm.example/reset-password#t" }).text.split("\n\n").length);
    expect(new Set(parts).size).toBe(1);
  });

  test("without anything to do has no button", () => {
    expect(letterOf({ subject: "S", paragraphs: ["P"] }, Locale.EN)).toMatchObject({ subject: "S", text: "P\n", html: expect.not.stringContaining("href") as string });
  });

  test("waits longer each time, an hour at most, so that all tries are within half a day", () => {
    const pauses = Array.from({ length: 12 }, (_, index) => pauseAfter(index + 1));
    expect(pauses.slice(0, 3)).toEqual([minute, 2 * minute, 4 * minute]);
    expect(Math.max(...pauses)).toBe(hour);
    expect(pauses.reduce((sum, pause) => sum + pause)).toBeLessThan(day / 2);
  });
});
