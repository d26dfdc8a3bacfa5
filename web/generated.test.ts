import { existsSync, readFileSync } from "node:fs";
import { generate, generatedFile } from "../scripts/codegen";

describe("the generated operations", () => {
  it("are the ones that schema.graphql and the *.graphql files yield (else: npm run codegen)", async () => {
    const committed = existsSync(generatedFile) ? readFileSync(generatedFile, "utf8") : "";
    const wanted = await generate();
    // A plain comparison: a diff of a file this long would hide the message.
    expect(committed === wanted).toBe(true);
  });
});
