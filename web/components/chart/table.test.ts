import { toCsv } from "./table";

describe("a picture's CSV", () => {
  it("quotes what needs quoting and keeps figures as figures", () => {
    expect(toCsv({ columns: ["客戶", "Sum"], rows: [['Acme, "Inc."', -12.5], ["台積電", null]] })).toBe('\uFEFF客戶,Sum\r\n"Acme, ""Inc.""",-12.5\r\n台積電,\r\n');
  });

  it("given a name that a spreadsheet would run, keeps it a text", () => {
    expect(toCsv({ columns: ["a"], rows: [["=HYPERLINK(1)"]] })).toContain("'=HYPERLINK(1)");
  });
});
