import { NO_ARRANGEMENT, gridTracks, moved, orderedColumns, resized, toggled, visibleColumns, type Column } from "./columns";

const column = (key: string, more: Partial<Column<never>> = {}): Column<never> => ({ key, label: key, width: 100, render: () => null, ...more });
const columns = [column("name"), column("owner"), column("phone", { optional: true })];
const keys = (list: Column<never>[]) => list.map(each => each.key);

describe("a person's columns", () => {
  it("given no choice, are the usual ones", () => {
    expect(keys(visibleColumns(columns, NO_ARRANGEMENT))).toEqual(["name", "owner"]);
  });

  it("given a choice, hides and shows", () => {
    const [, owner, phone] = columns as [Column<never>, Column<never>, Column<never>];
    const chosen = toggled(phone, toggled(owner, NO_ARRANGEMENT));
    expect(keys(visibleColumns(columns, chosen))).toEqual(["name", "phone"]);
    expect(toggled(phone, chosen).shown).toEqual([]);
  });

  it("given a move, keep the new order; beyond the end nothing happens", () => {
    const swapped = moved(columns, "owner", -1, NO_ARRANGEMENT);
    expect(keys(orderedColumns(columns, swapped))).toEqual(["owner", "name", "phone"]);
    expect(moved(columns, "owner", -1, swapped)).toBe(swapped);
  });

  it("given an order from an older version, append new columns and forget removed ones", () => {
    expect(keys(orderedColumns(columns, { ...NO_ARRANGEMENT, order: ["gone", "owner"] }))).toEqual(["owner", "name", "phone"]);
  });

  it("given a width, is not too narrow to be grabbed again", () => {
    expect(gridTracks([column("name"), column("owner")], resized("owner", 3, NO_ARRANGEMENT), true)).toBe("36px minmax(100px, 1fr) 56px");
  });
});
