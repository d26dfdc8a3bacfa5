import { approvalsVariables, type ListState } from "./state";

const state: ListState = { scope: "forMe", status: [], record: "", sort: { field: "REQUESTED_AT", direction: "DESC" } };

test.each<[string, Partial<ListState>, object]>([
  ["what waits for me", {}, { status: ["PENDING"], approverId: ["me"] }],
  ["what I have decided", { status: ["APPROVED"] }, { status: ["APPROVED"], approverId: ["me"] }],
  ["all that I have asked for", { scope: "byMe" }, { requestedById: ["me"] }],
  ["all of one record", { scope: "all", record: "opp_1" }, { recordId: ["opp_1"] }],
])("%s", (_, changes, filter) => {
  expect(approvalsVariables({ ...state, ...changes }, "me").filter).toEqual(filter);
});
