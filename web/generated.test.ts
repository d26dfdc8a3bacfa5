import { committed, generate, isSame } from "../scripts/codegen";

describe("the generated operations", () => {
  it("are the ones that schema.graphql and the *.graphql files yield (else: npm run codegen)", async () => {
    // A plain comparison: a diff of files this long would hide the message.
    expect(isSame(await committed(), await generate())).toBe(true);
  });
});
