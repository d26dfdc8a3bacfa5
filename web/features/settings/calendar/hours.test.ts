import { clockText, read, typed } from "./hours";

test("shifts are typed by the clock; midnight ends a day", () => {
  expect(typed({ from: 540, to: 1440 })).toEqual({ from: "09:00", to: "00:00" });
  expect(read({ from: "09:00", to: "00:00" })).toEqual({ from: 540, to: 1440 });
  expect(read({ from: "00:00", to: "06:30" })).toEqual({ from: 0, to: 390 });
  expect(clockText(785)).toBe("13:05");
});
