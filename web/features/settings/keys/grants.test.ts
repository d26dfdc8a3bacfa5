import { grantInputs, takenUp, toggled, type GrantableType } from "./grants";

const customer: GrantableType = { type: "Customer", verbs: ["create", "read"], groups: [], conditions: [] };

test("a type is taken up with reading one's own rows", () => {
  expect(takenUp(customer)).toEqual({ verbs: ["read"], rows: "OWN", groups: {}, where: {} });
  expect(takenUp({ ...customer, verbs: ["create"] }).verbs).toEqual(["create"]);
});

test("values go in and out", () => {
  expect(toggled(["read"], "create")).toEqual(["read", "create"]);
  expect(toggled(["read", "create"], "read")).toEqual(["create"]);
});

test("what was chosen reaches the API: conditions with every verb, nothing of types without verbs", () => {
  const given = { verbs: ["read", "update"], rows: "ALL" as const, groups: { profile: "SHOWN" as const }, where: { level: ["A"], kind: [] } };
  const where = [{ column: "level", values: ["A"] }];
  expect(grantInputs({ Customer: given, Order: { ...given, verbs: [] } })).toEqual([
    { type: "Customer", verbs: [{ verb: "read", rows: "ALL", where }, { verb: "update", rows: "ALL", where }], groups: [{ name: "profile", right: "SHOWN" }] },
  ]);
});
