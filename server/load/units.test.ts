import type { Step } from "./recipe";
import type { Source, SourceRow } from "./source";
import { beginning, unitsOf, type Resume, type Unit } from "./units";

/** A file in memory, in lists of two rows, so that groups and joins go across lists. */
function file(header: string[], ...lines: string[][]): Source {
  const rows = lines.map((cells, index): SourceRow => ({ number: index + 2, cells }));
  return {
    file: "test.csv",
    header,
    share: () => 0,
    async *rows() {
      for (let at = 0; at < rows.length; at += 2) yield rows.slice(at, at + 2);
    },
  };
}

async function read(step: Partial<Step>, source: Source, joined?: Source, from: Resume = beginning): Promise<Unit[]> {
  const units: Unit[] = [];
  for await (const list of unitsOf({ name: "s", file: "test.csv", records: [], ...step }, source, joined, from)) units.push(...list);
  return units;
}

const numbers = (rows: readonly SourceRow[]): number[] => rows.map(({ number }) => number);

describe("rows of a group", () => {
  const rows = (...keys: string[]): Source => file(["k"], ...keys.map((key) => [key]));
  const group = { by: "k", within: 3 };

  test.each([
    ["that follow each other", ["a", "a", "b"], [[2, 3], [4]]],
    ["with others between them", ["a", "b", "a", "b"], [[2, 4], [3, 5]]],
    ["that lie too far apart are two units", ["a", "b", "c", "d", "e", "a"], [[2], [3], [4], [5], [6], [7]]],
  ])("%s", async (_name, keys, expected) => {
    expect((await read({ group }, rows(...keys))).map(({ head }) => numbers(head))).toEqual(expected);
  });

  test("are read again from a place on, without those of groups that are done", async () => {
    const from = { place: 3, done: [{ key: "a", last: 4 }] };
    expect((await read({ group }, rows("a", "b", "a", "b", "c"), undefined, from)).map(({ key, head }) => [key, numbers(head)])).toEqual([["b", [3, 5]], ["c", [6]]]);
  });

  test("that never end do not fill the memory", async () => {
    const units = await read({ group }, rows(...Array.from({ length: 500 }, (_, index) => (index % 2 === 0 ? "a" : String(index)))));
    expect(units.length).toBeGreaterThan(250);
    expect(Math.max(...units.map(({ head }) => head.length))).toBeLessThan(40);
  });
});

describe("rows of two files", () => {
  const join = { file: "lines.csv", by: "id", theirs: "of", order: "number" } as const;
  const orders = file(["id"], ["9"], ["10"], ["12"]);

  test("are brought together; rows that belong to none are a unit of their own", async () => {
    const lines = file(["of"], ["8"], ["9"], ["9"], ["11"], ["12"], ["13"]);
    const units = await read({ join }, orders, lines);
    expect(units.map(({ head, lines: own }) => [numbers(head), numbers(own)])).toEqual([[[], [2]], [[2], [3, 4]], [[3], []], [[], [5]], [[4], [6]], [[], [7]]]);
  });

  test("go on from a place without saying again what was said", async () => {
    const lines = file(["of"], ["8"], ["9"], ["12"]);
    expect((await read({ join }, orders, lines, { place: 4, done: [] })).map(({ head }) => numbers(head))).toEqual([[4]]);
  });

  test("must be sorted", async () => {
    await expect(read({ join }, file(["id"], ["10"], ["9"]), file(["of"], ["9"]))).rejects.toThrow("test.csv is not sorted by id, see row 3");
    await expect(read({ join }, orders, file(["of"], ["9"], ["12"], ["10"]))).rejects.toThrow("not sorted by of, see row 4");
  });
});
