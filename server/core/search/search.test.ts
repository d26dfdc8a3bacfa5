import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { PrimaryColumn, Entity } from "typeorm";
import { scratchDatabase } from "../../testing/scratch";
import { ReferenceColumn, TextColumn } from "../database/columns";
import type { Database } from "../database/database";
import { searchKey } from "./fold";
import { indexNames, type NamedRecord } from "./index-names";
import { nameKey } from "./name-key";
import { searchCondition } from "./search-condition";
import { searchRecords } from "./search-records";
import { SearchEntry, SearchTermRow } from "./search-term.entity";
import { mostTerms, searchTerms, searchWords } from "./terms";

@Entity("named")
class Named {
  @PrimaryColumn({ type: "varchar", length: 30 }) id!: string;
  @TextColumn() name!: string;
  @ReferenceColumn({ nullable: true }) ownerId?: string | null;
}

describe("the key of a text", () => {
  test.each([
    ["國泰世華銀行", "国泰世华银行"],
    ["臺灣 積體", "台湾积体"],
    ["𠮷野家", "𠮷野家"],
    ["O’Brien", "o'brien"],
    ["Æsir Ødegård ĐÀ Straße", "aesir odegard da strasse"],
    ["ＡＢＣ　１２３", "abc 123"],
    ["İstanbul", "istanbul"],
    ["a\u0000\u202eb\u200b\tc", "ab c"],
    ["  Acme \n Ltd ", "acme ltd"],
    ["王 小明", "王小明"],
    ["が가", "が가"],
    ["👩‍🚀 Rocket", "👩🚀 rocket"],
    ["\ud800x", "\ufffdx"],
    ["", ""],
  ])("of %j is %j", (text, key) => expect(searchKey(text)).toBe(key));
});

describe("the sort key of a name", () => {
  test.each([
    ["王小明", "wang xiao ming"],
    ["單田芳", "shan tian fang"],
    ["重慶銀行", "chong qing yin hang"],
    ["招商银行", "zhao shang yin hang"],
    ["吕A电", "lv a dian"],
    ["Ærlig & Co", "aerlig & co"],
  ])("of %j is %j", (name, key) => expect(nameKey(name)).toBe(key));

  test("is never longer than 100 characters", () => expect([...nameKey("长𠮷".repeat(200))].length).toBeLessThanOrEqual(100));
});

describe("terms", () => {
  test("are bounded, beginnings of words first", () => {
    const terms = searchTerms([Array.from({ length: 30 }, (_, n) => `word${n}`).join(" ")]);
    expect(terms).toHaveLength(mostTerms);
    expect(terms.slice(0, 30).every(({ term }) => term.startsWith("word"))).toBe(true);
  });

  test("of a surname read in two ways include both", () => {
    const terms = searchTerms(["曾国藩"]).map(({ term }) => term);
    expect(terms).toEqual(expect.arrayContaining(["zengguofan", "cengguofan", "zgf", "cgf", "guofan"]));
  });
});

describe("search in a database", () => {
  let database: Database;
  beforeAll(async () => (database = await scratchDatabase("search", [Named, SearchTermRow, SearchEntry])));
  afterAll(() => database.close());
  beforeEach(() => database.transact(async ({ sql }) => {
    for (const table of ["named", "search_term", "search_entry"]) await sql.run(`DELETE FROM \`${table}\``);
  }));

  const put = (names: Record<string, string>, kind = "Named"): Promise<void> =>
    database.transact(async ({ db, sql }) => {
      const rows = Object.entries(names).map(([id, name]) => ({ id, name }));
      await db.getRepository(Named).save(rows);
      await indexNames({ sql }, kind, rows.map(({ id, name }) => ({ id, names: [name] })));
    });

  async function find(text: string): Promise<string[]> {
    const condition = await searchCondition(database.sql, "Named", text, "n.`id`");
    const rows = await database.sql.rows<{ id: string }>(`SELECT n.\`id\` FROM \`named\` n WHERE ${condition.text} ORDER BY n.\`id\``, condition.values);
    return rows.map(({ id }) => id);
  }

  const count = async (table: string): Promise<number> =>
    Number((await database.sql.rows<{ n: number }>(`SELECT COUNT(*) AS \`n\` FROM \`${table}\``))[0]?.n);

  test.each<[string, string[]]>([
    ["小明", ["wang"]], ["王小", ["wang"]], ["王", ["wang"]], ["xiaoming", ["wang"]], ["wxm", ["wang"]], ["iaoming", []],
    ["国泰", ["bank"]], ["國泰 銀行", ["bank"]], ["华银", ["bank"]], ["yinhang", ["bank"]], ["gtsh", ["bank"]],
    ["𠮷野", ["yoshi"]], ["𠮷", ["yoshi"]], ["吉野", []],
    ["brien", ["brien"]], ["O'Brien", ["brien"]], ["obrien", ["brien"]], ["LTD brien", ["brien"]], ["brien gmbh", []],
    ["aesir", ["aesir"]], ["ÆSIR", ["aesir"]], ["esi", ["aesir"]],
    ["ＡＢ", ["wide"]], ["abc", ["wide"]], ["🚀", ["rocket"]], ["100%", ["percent"]], ["0%", ["percent"]], ["%", []], ["_", []], ["\\", []], ["'; --", []],
    ["donaudampfschifffahrtsgesellschaft", ["long"]], ["dampfschifffahrtsgesellschaftx", []], ["schifffahrtsgesell", ["long"]],
    ["", ["aesir", "bank", "brien", "long", "percent", "rocket", "wang", "wide", "yoshi"]],
  ])("%j finds %j", async (text, ids) => {
    await put({
      wang: "王小明", bank: "國泰世華銀行", yoshi: "𠮷野家", brien: "O'Brien Ltd", aesir: "Æsir", wide: "ＡＢＣ", rocket: "👩‍🚀🚀",
      percent: "100% Juice", long: "Donaudampfschifffahrtsgesellschaft",
    });
    expect(await find(text)).toEqual(ids);
  });

  test("finds a renamed record by its new name only, and leaves no rows of the old one", async () => {
    await put({ a: "Old Trading", b: "Old Bakery" });
    await put({ a: "New Trading" });
    expect([await find("old"), await find("new"), await find("tradi")]).toEqual([["b"], ["a"], ["a"]]);
    await database.transact((tx) => indexNames(tx, "Named", [{ id: "a", names: [] }, { id: "b", names: [null] }]));
    expect([await count("search_term"), await count("search_entry")]).toEqual([0, 0]);
  });

  test("a common word is checked row by row and finds the same records", async () => {
    const names = Object.fromEntries(Array.from({ length: 5_100 }, (_, n) => [`r${n}`, n === 7 ? "北方公司" : `第${n}公司`]));
    const records: NamedRecord[] = Object.entries(names).map(([id, name]) => ({ id, names: [name] }));
    await database.transact(async ({ db, sql }) => {
      await db.getRepository(Named).insert(Object.entries(names).map(([id, name]) => ({ id, name })));
      await indexNames({ sql }, "Named", records);
    });
    expect((await searchCondition(database.sql, "Named", "公司", "n.`id`")).text).toMatch(/^\(?EXISTS/);
    expect(await find("公司")).toHaveLength(5_100);
    expect(await find("公司 北方")).toEqual(["r7"]);
  });

  test("ranks the whole name before its beginning, a word, and the inside; other kinds and rows out of scope stay out", async () => {
    await put({ inside: "Macacme", word: "Big Acme", start: "Acme Trading", longer: "Acmesoft", whole: "ACME" });
    await put({ other: "Acme" }, "Else");
    const found = await searchRecords(database.sql, "acme", [{ kind: "Named", table: "named" }], 10);
    expect(found.map(({ id }) => id)).toEqual(["whole", "longer", "start", "word", "inside"]);
    const scoped = { kind: "Named", table: "named", rows: { text: "r.`id` <> ?", values: ["whole"] } };
    expect((await searchRecords(database.sql, "acme", [scoped], 2)).map(({ id }) => id)).toEqual(["longer", "start"]);
    expect((await searchRecords(database.sql, "trading ac", [scoped], 2)).map(({ id }) => id)).toEqual(["start"]);
  });

  test("somebody who sees few of many matches still finds them", async () => {
    const rows = Array.from({ length: 700 }, (_, n) => ({ id: `r${String(n).padStart(3, "0")}`, name: `公司${n}`, ownerId: n === 699 ? "amy" : "bob" }));
    await database.transact(async ({ db, sql }) => {
      await db.getRepository(Named).insert(rows);
      await indexNames({ sql }, "Named", rows.map(({ id, name }) => ({ id, names: [name] })));
    });
    const kind = { kind: "Named", table: "named", rows: { text: "r.`ownerId` = ?", values: ["amy"] } };
    expect(await searchRecords(database.sql, "公司", [kind], 5)).toEqual([{ kind: "Named", id: "r699" }]);
  });

  test("any part of a name finds it, and nothing is found that has no such part", async () => {
    const character = fc.constantFrom(..."王明國国張张銀行𠮷䶮ab cdéÉØ'%_\\-＊Ａ가🚀 ");
    const name = fc.array(character, { minLength: 1, maxLength: 14 }).map((characters) => characters.join(""));
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), async (names, at, length) => {
        await database.transact(async ({ sql }) => {
          for (const table of ["named", "search_term", "search_entry"]) await sql.run(`DELETE FROM \`${table}\``);
        });
        await put(Object.fromEntries(names.map((each, index) => [`n${index}`, each])));
        const characters = [...(names[0] ?? "")];
        const start = at % characters.length;
        const part = characters.slice(start, start + 2 + (length % 13)).join("");
        const words = searchWords(part);
        fc.pre(words.length > 0 && words.every((word) => [...word].length > 1));
        expect(await find(part)).toEqual(names.flatMap((each, index) => (isMeant(each, words) ? [`n${index}`] : [])));
      }),
      { numRuns: 60 },
    );
  });
});

/** What the index should find, told plainly: every word is part of the name, or part of it without marks, or its pinyin. */
function isMeant(name: string, words: readonly string[]): boolean {
  const key = searchKey(name);
  const bare = key.split(" ").map((word) => word.replace(/[\p{P}\p{S}]/gu, ""));
  const spelled = searchTerms([name]).map(({ term }) => term).filter((term) => /^[\x20-\x7e]+$/.test(term));
  return words.every((word) =>
    key.split(" ").some((each) => each.includes(word)) || bare.some((each) => each.includes(word)) || spelled.some((term) => term.startsWith(word)));
}

const data = join(__dirname, "../../../../shared/data/chinese_names");
const given = existsSync(data) ? describe : describe.skip;

given("the Chinese names that stand beside the repository (skipped where they do not)", () => {
  const lines = (file: string): string[] => gunzipSync(readFileSync(join(data, file))).toString("utf8").trim().split(/\r?\n/);
  const hits = (terms: readonly string[][], word: string): number => terms.filter((own) => own.some((term) => term.startsWith(word))).length;
  const termsOf = (names: readonly string[]): string[][] => names.map((name) => searchTerms([name]).map(({ term }) => term));
  const expected = existsSync(data)
    ? (JSON.parse(readFileSync(join(data, "expected.json"), "utf8")) as { substring_hits: Record<string, Record<string, number>> }).substring_hits
    : {};
  const companies = existsSync(data) ? lines("cn_listed_companies.csv.gz").slice(1).map((line) => line.split(",")) : [];

  test("parts of listed companies' names are found as often as they occur", () => {
    const terms = termsOf(companies.map((line) => line[2] ?? ""));
    for (const word of ["科技", "股份", "中国", "银行", "电子", "龙", "*ST"]) {
      expect([word, hits(terms, searchWords(word)[0] ?? "")]).toEqual([word, expected["cn"]?.[word]]);
    }
  });

  test("ancient names are found in both scripts alike, and none is missed", () => {
    const terms = termsOf(lines("ancient_names.txt.gz"));
    for (const [traditional, simplified] of [["張", "张"], ["龍", "龙"], ["歐陽", "欧阳"]] as const) {
      expect(searchWords(traditional)).toEqual(searchWords(simplified));
      const found = hits(terms, searchWords(simplified)[0] ?? "");
      expect(found).toBe((expected["ancient"]?.[traditional] ?? 0) + (expected["ancient"]?.[simplified] ?? 0));
    }
  }, 60_000);

  test("almost all official initials of listed companies find their company", () => {
    const found = companies.filter((line) => searchTerms([line[2] ?? ""]).some(({ term }) => term.startsWith(line[5] ?? "?")));
    expect(found.length / companies.length).toBeGreaterThan(0.99);
  });
});
