import { mask, type MaskKind } from "./mask";

describe("a masked value", () => {
  test.each<[MaskKind, string, string]>([
    ["phone", "+886 2 2345 6789", "••••6789"],
    ["phone", "0912345678 ", "••••5678"],
    ["phone", "1234567", "••••"],
    ["phone", "ask at the desk", "••••"],
    ["email", "amy.wang@example.com", "a••••@example.com"],
    ["email", "😀b@例え.jp", "😀••••@例え.jp"],
    ["email", "two@signs@example.com", "t••••@example.com"],
    ["email", "@example.com", "••••"],
    ["email", "no address", "••••"],
    ["address", "臺北市信義路五段7號", "••••"],
    ["number", "A123456789", "••••789"],
    ["number", "DE89 3704 0044 0532 0130 00", "••••000"],
    ["number", "12345", "••••"],
    ["text", "anything", "••••"],
    ["phone", "", ""],
    ["email", "  ", ""],
  ])("%s: %j is shown as %j", (kind, value, shown) => {
    expect(mask(kind, value)).toBe(shown);
  });

  test.each<MaskKind>(["phone", "email", "address", "number", "text"])("of kind %s does not tell how long the value is, and masking twice hides no less", (kind) => {
    const [short, long] = [mask(kind, "amy12345678@x.io"), mask(kind, `amy${"9".repeat(40)}12345678@x.io`)];
    expect(short.length).toBe(long.length);
    expect(mask(kind, short).length).toBeLessThanOrEqual(short.length);
  });
});
