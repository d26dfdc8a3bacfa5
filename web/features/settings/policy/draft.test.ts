import type { PolicyPartsFragment } from "@/generated/graphql";
import { changesBetween, draftOf, edited, groupRight, inputOf, grantOf } from "./draft";

const policy: PolicyPartsFragment = {
  version: 3,
  roles: [
    { role: "SALES", everything: false, grants: [{ type: "Customer", verbs: [{ verb: "read", rows: "OWN", where: [{ column: "level", values: ["A"] }] }], groups: [{ name: "notes", right: "SHOWN" }], fields: [] }] },
    { role: "ADMINISTRATOR", everything: true, grants: [] },
  ],
  types: [],
};
const before = draftOf(policy);

test("a draft says what the policy says; essentials come with any verb", () => {
  const grant = grantOf(before, "SALES", "Customer");
  expect(grant.verbs).toEqual({ read: { rows: "OWN", where: { level: ["A"] } } });
  expect([groupRight(grant, "notes"), groupRight(grant, "credit"), groupRight(grant, "essentials"), groupRight(grantOf(before, "SALES", "Order"), "essentials")]).toEqual(["SHOWN", "HIDDEN", "SHOWN", "HIDDEN"]);
});

test("nothing edited, or edited and taken back, is no change", () => {
  expect(changesBetween(before, before)).toEqual([]);
  const there = edited(before, "SALES", "Customer", "groups", "notes", "HIDDEN");
  expect(changesBetween(before, edited(there, "SALES", "Customer", "groups", "notes", "SHOWN"))).toEqual([]);
  expect(inputOf(before, before)).toEqual([]);
});

test("edits are told line by line, and sent with all of their role", () => {
  let after = edited(before, "SALES", "Customer", "verbs", "read", { rows: "TEAMS", where: {} });
  after = edited(after, "SALES", "Customer", "groups", "notes", "MASKED");
  after = edited(after, "SALES", "Order", "verbs", "read", { rows: "OWN", where: {} });
  expect(changesBetween(before, after)).toEqual([
    { role: "SALES", type: "Customer", aspect: "VERB", name: "read", before: "own level=A", after: "teams" },
    { role: "SALES", type: "Customer", aspect: "GROUP", name: "notes", before: "shown", after: "masked" },
    { role: "SALES", type: "Order", aspect: "VERB", name: "read", before: null, after: "own" },
    { role: "SALES", type: "Order", aspect: "GROUP", name: "essentials", before: null, after: "shown" },
  ]);
  expect(inputOf(before, after)).toEqual([
    {
      role: "SALES",
      everything: false,
      grants: [
        { type: "Customer", verbs: [{ verb: "read", rows: "TEAMS", where: [] }], groups: [{ name: "notes", right: "MASKED" }], fields: [] },
        { type: "Order", verbs: [{ verb: "read", rows: "OWN", where: [] }], groups: [], fields: [] },
      ],
    },
  ]);
});

test("a type without a verb is not sent", () => {
  const after = edited(before, "SALES", "Customer", "verbs", "read", null);
  expect(inputOf(before, after)).toEqual([{ role: "SALES", everything: false, grants: [] }]);
});
