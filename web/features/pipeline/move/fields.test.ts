import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { amountOf } from "@/lib/format/typedAmount";
import { dealErrors, known } from "./fields";

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

  it("given the server's errors, says each at its field, and of products at their lines", () => {
    const fields = [
      { path: "input.value", code: "requiredByStage", message: "" },
      { path: "products.1.price", code: "required", message: "" },
    ];
    const error = new CombinedGraphQLErrors({ errors: [{ message: "", extensions: { code: "BAD_USER_INPUT", fields } }] });
    expect(dealErrors(error, key => key)).toEqual({ value: "fields.requiredByStage", "lines.1.price": "fields.required" });
  });
});
