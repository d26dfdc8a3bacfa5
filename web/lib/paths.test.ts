import fc from "fast-check";
import { safePath, signInPath } from "./paths";

const site = "https://crm.example";
const lands = (path: string): string => new URL(safePath(path), site).origin;

describe("where sign-in leads back to", () => {
  it.each(["//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example", "javascript:alert(1)", "/\t/evil.example", "/\n/evil.example", "", "evil.example", "/sign-in?next=/sign-in"])(
    "is never %j",
    path => expect(safePath(path)).toBe("/"),
  );

  it("is within this site whatever an address claims", () => {
    const piece = fc.constantFrom("/", "\\", "//", ".", "..", "@", ":", "?", "#", "%2f", "%5c", "\t", "\r\n", "\u0000", "evil.example", "https:", "javascript:", " ", "a");
    fc.assert(fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.array(piece, { maxLength: 8 }).map(parts => parts.join(""))), path => lands(path) === site), { numRuns: 5_000 });
  });

  it("keeps the screen one was on", () => {
    expect(signInPath("/customers?open=cus_1")).toBe("/sign-in?next=%2Fcustomers%3Fopen%3Dcus_1");
    expect(safePath("/customers?open=cus_1")).toBe("/customers?open=cus_1");
  });
});
