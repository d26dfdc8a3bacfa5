import { askedIn } from "./askedInAddress";

const fragment = (value: unknown) => `#second-factor=${Buffer.from(JSON.stringify(value)).toString("base64url")}`;

test("the question of a sign-in elsewhere is read from the address", () => {
  const asked = { challenge: "abc", ways: ["PASSKEY", "CODE"], passkey: '{"challenge":"abc>?"}' };
  expect(askedIn(fragment(asked))).toEqual(asked);
  expect(askedIn(fragment({ challenge: "abc", ways: ["CODE"] }))).toEqual({ challenge: "abc", ways: ["CODE"], passkey: null });
});

test.each(["", "#second-factor=", "#second-factor=%%%", "#other", fragment(null), fragment({ ways: [] })])("%j asks nothing", address => {
  expect(askedIn(address)).toBeUndefined();
});
