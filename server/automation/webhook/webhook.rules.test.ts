import { Webhook as Verifier } from "standardwebhooks";
import { day, hour, second } from "../../core/clock";
import { isAsked, isTaken, mostTries, newWebhookSecret, patience, pauseAfter, signedHeaders } from "./webhook.rules";

const body = Buffer.from('{"type":"customer.updated","名":"國泰"}');

describe("a signature", () => {
  test("is the one of the specification's own example", () => {
    const example = { id: "msg_p5jXN8AQM9LWM0D4loKWxJek", at: new Date(1_614_265_330_000), body: Buffer.from('{"test": 2432232314}') };
    expect(signedHeaders(example, ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"])).toEqual({
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    });
  });

  test("is accepted by an implementation of others, with either secret during a rotation, and with no other", () => {
    const [now, before, other] = [newWebhookSecret(), newWebhookSecret(), newWebhookSecret()];
    const headers = signedHeaders({ id: "whd_1", at: new Date(), body }, [now, before]);
    for (const secret of [now, before]) expect(new Verifier(secret).verify(body, headers)).toEqual({ type: "customer.updated", 名: "國泰" });
    expect(() => new Verifier(other).verify(body, headers)).toThrow();
    expect(() => new Verifier(now).verify(Buffer.from(body.toString().replace("updated", "deleted")), headers)).toThrow();
    expect(() => new Verifier(now).verify(body, { ...headers, "webhook-id": "whd_2" })).toThrow();
    expect(() => new Verifier(now).verify(body, signedHeaders({ id: "whd_1", at: new Date(Date.now() - hour), body }, [now]))).toThrow(/old/);
  });
});

test("secrets are 32 random bytes each", () => {
  const secrets = [newWebhookSecret(), newWebhookSecret()];
  expect(secrets.map((secret) => Buffer.from(secret.replace("whsec_", ""), "base64").length)).toEqual([32, 32]);
  expect(secrets[0]).not.toBe(secrets[1]);
});

test("pauses grow fourfold up to half a day, a quarter more or less; all tries take longer than an endpoint has patience with", () => {
  expect([1, 2, 3, 4].map((tries) => pauseAfter(tries, 0.5))).toEqual([10 * second, 40 * second, 160 * second, 640 * second]);
  expect([pauseAfter(1, 0), pauseAfter(1, 1), pauseAfter(50, 0.5)]).toEqual([7.5 * second, 12.5 * second, 12 * hour]);
  const total = Array.from({ length: mostTries - 1 }, (_, index) => pauseAfter(index + 1, 0.5)).reduce((sum, pause) => sum + pause);
  expect(total).toBeGreaterThan(patience - day);
  expect(total).toBeLessThan(4 * day);
});

test.each<[string[], string, boolean]>([
  [[], "ticket.replied", true],
  [["ticket"], "ticket.replied", true],
  [["ticket.replied"], "ticket.replied", true],
  [["ticket.opened"], "ticket.replied", false],
  [["tick"], "ticket.replied", false],
  [["order", "ticket"], "ticket.replied", true],
])("asking for %j: %s is %s", (types, type, asked) => expect(isAsked(types, type)).toBe(asked));

test("only a success is taken for received", () => expect([199, 200, 204, 299, 300, 302, 404, 410, 500].map(isTaken)).toEqual([false, true, true, true, false, false, false, false, false]));
