import fc from "fast-check";
import { getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType, isRequiredInputField, type GraphQLField, type GraphQLInputType } from "graphql";

/** Texts that have broken programs before. */
const hostileTexts = [
  "", " ", "\u0000", "a\u0000b", "\ud800", "x\udc00", "\u202e\u200b", "'", "\"", "`", "\\", "%", "_", "!", "' OR 1=1 --", "\"; DROP TABLE `customer`; --", "') UNION SELECT 1 --", "${7*7}", "{{7*7}}",
  "<script>alert(1)</script>", "=1+1", "../../etc/passwd", "file:///etc/passwd", "http://127.0.0.1:1/", "__proto__", "constructor", "toString", "hasOwnProperty", "null", "undefined", "NaN", "true",
  "-1", "1e309", "0x10", "9".repeat(400), "a".repeat(5_000), "銀行".repeat(300), "😀".repeat(300), "e\u0301".repeat(100), "\r\n\r\n", "customer:read", "*:*", "user:*",
];

const numbers = [0, -0, 1, -1, 0.1, -1e-7, 100, 101, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 53, 2 ** 63, 1e21, 1e308];

/** JSON that fits no type, or too many. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, [], {}, [[]], [null], { __proto__: null }, JSON.parse('{"__proto__":{"polluted":true}}'), { constructor: { prototype: { polluted: true } } }, { length: -1 }, { toString: 1 }),
  fc.constantFrom<unknown>(...hostileTexts, ...numbers),
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: "binary", maxLength: 40 }),
);

const moments = ["2026-03-02T09:00:00.000Z", "2026-03-02T09:00:00+08:00", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z", "+275760-09-13T00:00:00Z", "2026-02-30T00:00:00Z", "2026-03-02T25:00:00Z", "2026-03-02"];
const days = ["2026-03-02", "2024-02-29", "2025-02-29", "0001-01-01", "9999-12-31", "10000-01-01", "2026-3-2"];
const amounts = ["0", "12.34", "-0.0001", "99999999999999.9999", "-99999999999999.9999", "1e5", "1,5", "١٢", "USD", "EUR", "usd", "TWD"];
const words = ["Amy", "關係", "客户", "a", "12", "amy@example.com", "+886 2 1234 5678", "customer", "customer.created", "name", "Asia/Taipei", "Nowhere/City", "en", ...amounts];

/** What a run knows: ids of records that are there, and cursors that were given out. */
export interface Known {
  readonly ids: readonly string[];
  readonly cursors: readonly string[];
}

/** Variables for a root field: mostly such as its types allow, now and then one that breaks them. */
export function variablesFor(field: GraphQLField<unknown, unknown>, known: Known): fc.Arbitrary<Record<string, unknown>> {
  const own = Object.fromEntries(field.args.map(({ name, type }) => [name, mostly(valueOf(type, known, 4))]));
  const requiredKeys = field.args.filter(({ type }) => isNonNullType(type)).map(({ name }) => name);
  return fc.record(own, { requiredKeys });
}

const mostly = (fitting: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof({ weight: 40, arbitrary: fitting }, { weight: 1, arbitrary: anything });

function valueOf(type: GraphQLInputType, known: Known, left: number): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return nonNull(type.ofType, known, left);
  return fc.oneof({ weight: 4, arbitrary: nonNull(type, known, left) }, { weight: 1, arbitrary: fc.constant(null) });
}

function nonNull(nullable: GraphQLInputType, known: Known, left: number): fc.Arbitrary<unknown> {
  const type = getNullableType(nullable);
  if (isListType(type)) return fc.oneof({ weight: 20, arbitrary: fc.array(valueOf(type.ofType, known, left), { maxLength: 3 }) }, { weight: 1, arbitrary: fc.constant(Array(150).fill("x")) });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) return inputOf(Object.values(type.getFields()), type.isOneOf, known, left);
  return mostly(scalarOf(String(type), known));
}

/** An input object; of one that wants exactly one of its fields, one mostly. */
function inputOf(fields: { name: string; type: GraphQLInputType; defaultValue?: unknown }[], oneOf: boolean, known: Known, left: number): fc.Arbitrary<unknown> {
  const usable = left > 0 ? fields : fields.filter(isRequired);
  const arbitraries = Object.fromEntries(usable.map(({ name, type }) => [name, valueOf(type, known, left - 1)]));
  const requiredKeys = usable.filter(isRequired).map(({ name }) => name);
  if (!oneOf) return fc.record(arbitraries, { requiredKeys });
  return fc.oneof(...usable.map(({ name, type }) => valueOf(type, known, left - 1).map((value) => ({ [name]: value }))), fc.record(arbitraries, { requiredKeys: [] }));
}

const isRequired = (field: { type: GraphQLInputType; defaultValue?: unknown }): boolean => isRequiredInputField(field as Parameters<typeof isRequiredInputField>[0]);

/** The first one most of the time. */
const usually = (values: readonly string[]): fc.Arbitrary<unknown> => fc.oneof({ weight: 3, arbitrary: fc.constant(values[0]) }, { weight: 2, arbitrary: fc.constantFrom(...values) });

function scalarOf(name: string, { ids, cursors }: Known): fc.Arbitrary<unknown> {
  switch (name) {
    case "Int":
      return fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 1, max: 3 }) }, { weight: 1, arbitrary: fc.constantFrom(...numbers) });
    case "Float":
      return fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(...numbers));
    case "Boolean":
      return fc.boolean();
    case "ID":
      return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.constantFrom(...hostileTexts, "cus_", "usr_01", "evt_00000000000000000000000000") });
    case "DateTime":
      return usually(moments);
    case "Date":
      return usually(days);
    case "Cursor":
      return usually([...cursors, ...hostileTexts]);
    default:
      return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) });
  }
}
