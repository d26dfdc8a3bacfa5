import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { amountOf, dealErrors, known } from "./fields";

describe("an amount as typed", () => {
  it.each([
    ["1,200.50", "1200.50"],
    [" 1 200 ", "1200"],
    ["0", "0"],
    ["12，000", "12000"],
    ["9007199254740993.25", undefined],
    ["900719925474099.25", "900719925474099.25"],
    ["-5", undefined],
    ["12.34567", undefined],
    ["twelve", undefined],
    ["", undefined],
  ])("%p is %p", (typed, expected) => {
    expect(amountOf(typed)).toBe(expected);
  });
});

describe("what a stage requires", () => {
  it("is asked in one order, and what the app does not know is left to the server", () => {
    expect(known(["lostReason", "value", "blessing"])).toEqual(["value", "lostReason"]);
  });

  it("given an empty required field, says to fill it in; other errors keep their words", () => {
    const error = new CombinedGraphQLErrors({
      errors: [{ message: "", extensions: { code: "BAD_USER_INPUT", fields: [{ path: "input.value", code: "requiredByStage", message: "" }, { path: "input.expectedCloseOn", code: "past", message: "" }] } }],
    });
    expect(dealErrors(error, key => key)).toEqual({ value: "fields.required", expectedCloseOn: "fields.past" });
  });
});
