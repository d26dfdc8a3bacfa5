import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { isUnionType, buildASTSchema, parse } from "graphql";
import { POSSIBLE_TYPES } from "./cache";
import { conflictRecord, errorCode, formErrors, type ErrorTexts } from "./errors";

const failure = (extensions: Record<string, unknown>) => new CombinedGraphQLErrors({ errors: [{ message: "no", extensions }] });
const t: ErrorTexts = (key, values) => [key, values?.["max"]].filter(Boolean).join(" ");

describe("errors of the API", () => {
  it("given field errors, names the form's own fields in the reader's language", () => {
    const fields = [
      { path: "input.name", code: "tooLong", message: "too long", params: { max: 200 } },
      { path: "input.lines.3.quantity", code: "odd", message: "must be odd" },
    ];
    expect(formErrors(failure({ code: "BAD_USER_INPUT", fields }), t)).toEqual({ name: "fields.tooLong 200", "lines.3.quantity": "must be odd" });
  });

  it("given a conflict, hands on the record as it is now", () => {
    const current = { id: "c1", version: 8, phone: "2" };
    expect(conflictRecord(failure({ code: "CONFLICT", current }))).toEqual(current);
    expect(conflictRecord(failure({ code: "FORBIDDEN" }))).toBeUndefined();
  });

  it("given no answer or an unknown code, still says something", () => {
    expect(errorCode(new TypeError("Failed to fetch"))).toBe("NETWORK");
    expect(errorCode(failure({ code: "BRAND_NEW" }))).toBe("INTERNAL");
  });
});

describe("the cache", () => {
  it("knows the members of every union of the contract", () => {
    const schema = buildASTSchema(parse(readFileSync(join(__dirname, "../../../schema.graphql"), "utf8")), { assumeValidSDL: true });
    const unions = Object.values(schema.getTypeMap()).filter(isUnionType);
    const members = unions.map(union => [union.name, union.getTypes().map(type => type.name).sort()]);
    const known = Object.entries(POSSIBLE_TYPES).map(([name, types]) => [name, [...types].sort()]);
    expect(known.sort()).toEqual(members.sort());
  });
});
