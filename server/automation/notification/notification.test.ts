import { day, hour } from "../../core/clock";
import { createLogger } from "../../core/logger";
import { createMailer, type Mailer } from "../../identity/mail/mailer";
import { sendMails } from "../../identity/mail/send-mail";
import { alertWorld, type AlertWorld } from "../../testing/alert-world";
import { testMailServer, type TestMailServer } from "../../testing/mail-server";
import { monday } from "../../testing/world";
import { digestDue, isQuiet } from "./notification.rules";
import { notify } from "./notify";

let world: AlertWorld;
let server: TestMailServer;
let mailer: Mailer;
beforeAll(async () => {
  [world, server] = await Promise.all([alertWorld(), testMailServer()]);
  mailer = createMailer({ url: server.url, from: "Guanxi <crm@guanxi.example>" });
});
beforeEach(async () => {
  world.clock.set(monday);
  server.mails.length = 0;
  await world.database.transact(async ({ sql }) => {
    for (const table of ["notification", "notification_setting", "alert", "follow_up", "outgoing_mail"]) await sql.run(`DELETE FROM \`${table}\``);
  });
});
afterAll(async () => {
  mailer.close();
  await Promise.all([world.close(), server.close()]);
});

const chooseText = "mutation ($input: UpdateNotificationsInput!) { chosen: updateNotifications(input: $input) { mode digestHour quietFrom quietTo } }";
const choose = (input: object) => world.query("amy", chooseText, { input });
const fieldsOf = ({ errors }: { errors: readonly { extensions?: Record<string, unknown> }[] }) => errors[0]?.extensions?.["fields"];

/** Alerts of Amy's about follow-ups that are overdue. */
async function givenAlerts(...customers: string[]): Promise<void> {
  for (const name of customers) await world.givenFollowUp("amy", await world.givenCustomer("amy", name), new Date(world.clock.now().getTime() - hour).toISOString());
  await world.evaluate();
}

async function pass(): Promise<void> {
  await notify(world.ctx());
  await sendMails(world.ctx(), mailer, createLogger("silent"));
}

describe("the choice", () => {
  test("is off until somebody chooses, and one's own", async () => {
    const text = "{ notificationChoice { mode digestHour quietFrom quietTo } }";
    expect((await world.query("amy", text)).data).toEqual({ notificationChoice: { mode: "OFF", digestHour: 8, quietFrom: null, quietTo: null } });
    expect((await choose({ mode: "DAILY", digestHour: 7, quietFrom: 22, quietTo: 6 })).data).toEqual({ chosen: { mode: "DAILY", digestHour: 7, quietFrom: 22, quietTo: 6 } });
    expect((await choose({ quietFrom: null, quietTo: null })).data).toEqual({ chosen: { mode: "DAILY", digestHour: 7, quietFrom: null, quietTo: null } });
    expect((await world.query("ben", text)).data).toMatchObject({ notificationChoice: { mode: "OFF" } });
    expect((await world.events()).at(-1)).toEqual({ type: "user.notificationsChosen", recordId: world.ids.amy });
  });

  test.each([{ digestHour: 24 }, { digestHour: -1 }, { digestHour: null }, { mode: null }, { quietFrom: 24, quietTo: 3 }])("refuses %j", async (input) => {
    expect((await choose(input)).errors).toHaveLength(1);
  });

  test("quiet hours have a beginning and an end; strangers and keys choose nothing", async () => {
    expect(fieldsOf(await choose({ quietFrom: 22 }))).toMatchObject([{ path: "input.quietTo", code: "required" }]);
    expect((await world.query(undefined, chooseText, { input: {} })).errors[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
    expect((await world.query("amy", chooseText, { input: {} }, { viewer: { keyId: "key_1", scopes: ["alert:read"] } })).errors[0]?.extensions?.["code"]).toBe("FORBIDDEN");
  });
});

describe("at once", () => {
  test("each alert is mailed once, however often and on however many servers the job runs", async () => {
    await choose({ mode: "IMMEDIATELY" });
    await givenAlerts("國泰世華銀行", "Bank");
    await Promise.all([notify(world.ctx()), notify(world.ctx())]);
    await pass();
    await pass();
    expect(server.mails.map(({ to, headers }) => [to[0], headers["subject"]]).sort()).toEqual([
      ["amy@example.com", "Follow-up overdue: Bank"],
      ["amy@example.com", "Follow-up overdue: 國泰世華銀行"],
    ]);
    expect(server.mails[0]?.text).toMatch(/https:\/\/crm\.example\/customers\/cus_/);
  });

  test("what was there before the choice is not mailed, nor what others own, nor where it is off", async () => {
    await givenAlerts("Old");
    world.clock.advance(hour);
    await choose({ mode: "IMMEDIATELY" });
    await world.givenFollowUp("ben", await world.givenCustomer("ben", "South"), monday);
    await world.evaluate();
    await pass();
    expect(server.mails).toEqual([]);
    await choose({ mode: "OFF" });
    await givenAlerts("New");
    await pass();
    expect(server.mails).toEqual([]);
  });

  test("in quiet hours nothing is mailed; afterwards what is still open", async () => {
    await choose({ mode: "IMMEDIATELY", quietFrom: 9, quietTo: 11 });
    await givenAlerts("Bank", "Gone");
    await pass();
    expect(server.mails).toEqual([]);
    await world.database.transact(({ sql }) => sql.run("UPDATE `alert` SET `status` = 'DONE' WHERE `customerId` IN (SELECT `id` FROM `customer` WHERE `name` = 'Gone')"));
    world.clock.advance(2 * hour);
    await pass();
    expect(server.mails.map(({ headers }) => headers["subject"])).toEqual(["Follow-up overdue: Bank"]);
  });

  test("nothing is kept where no mail is sent", async () => {
    await choose({ mode: "IMMEDIATELY" });
    await givenAlerts("Bank");
    const ctx = world.ctx();
    await notify({ ...ctx, site: { ...ctx.site, sendsMail: false } });
    expect(await world.database.sql.rows("SELECT `id` FROM `notification`")).toEqual([]);
  });
});

describe("daily", () => {
  test("one mail a day, from the chosen hour of the person's zone, with all open alerts and their links", async () => {
    await world.query("amy", 'mutation { updateProfile(input: { timeZone: "Asia/Taipei" }) { timeZone } }');
    await choose({ mode: "DAILY", digestHour: 18 });
    await givenAlerts("國泰世華銀行", "Bank");
    await pass(); // 17:00 in Taipei
    expect(server.mails).toEqual([]);
    world.clock.advance(hour);
    await Promise.all([notify(world.ctx()), notify(world.ctx())]);
    await pass();
    expect(server.mails).toHaveLength(1);
    expect(server.mails[0]?.headers["subject"]).toBe("2 open alerts");
    expect(server.mails[0]?.text).toContain("Follow-up overdue: 國泰世華銀行");
    expect(server.mails[0]?.html).toMatch(/<a href="https:\/\/crm\.example\/customers\/cus_[^"]+"[^>]*>Follow-up overdue: Bank<\/a>/);
    world.clock.advance(day);
    await pass();
    expect(server.mails).toHaveLength(2);
    await world.query("amy", 'mutation { updateProfile(input: { timeZone: "UTC" }) { timeZone } }');
  });

  test("none on a day without open alerts", async () => {
    await choose({ mode: "DAILY", digestHour: 0 });
    await pass();
    await givenAlerts("Bank");
    await pass();
    expect(server.mails).toEqual([]);
    world.clock.advance(day);
    await pass();
    expect(server.mails).toHaveLength(1);
  });
});

test.each<[number | null, number | null, string, boolean]>([
  [22, 7, "2026-03-02T22:00:00Z", true],
  [22, 7, "2026-03-02T06:59:00Z", true],
  [22, 7, "2026-03-02T07:00:00Z", false],
  [12, 14, "2026-03-02T13:59:00Z", true],
  [12, 14, "2026-03-02T14:00:00Z", false],
  [9, 9, "2026-03-02T09:00:00Z", false],
  [null, null, "2026-03-02T09:00:00Z", false],
])("quiet from %s to %s at %s: %s", (quietFrom, quietTo, at, quiet) => expect(isQuiet({ quietFrom, quietTo }, "UTC", new Date(at))).toBe(quiet));

test("a daily mail follows the zone through the change of the clocks", () => {
  const choice = { digestHour: 8, digestOn: "2026-03-28" };
  expect(digestDue(choice, "Europe/Berlin", new Date("2026-03-29T05:59:00Z"))).toBeUndefined();
  expect(digestDue(choice, "Europe/Berlin", new Date("2026-03-29T06:00:00Z"))).toBe("2026-03-29");
  expect(digestDue({ ...choice, digestOn: "2026-03-29" }, "Europe/Berlin", new Date("2026-03-29T20:00:00Z"))).toBeUndefined();
});
