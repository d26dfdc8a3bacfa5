import fc from "fast-check";
import { getNamedType, getNullableType, isEnumType, isInputObjectType, isLeafType, isListType, isRequiredArgument, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { people, teams, walked, words, type Company, type TypeName } from "./company";

/** What is asked of records of a type. */
export interface Selection {
  /** Fields with plain values. */
  readonly plain: readonly string[];
  /** Fields with money. */
  readonly money: readonly string[];
  /** Fields that lead to one record. */
  readonly ones: readonly { readonly field: string; readonly type: TypeName; readonly selection: Selection }[];
  /** Fields that lead to a list. */
  readonly lists: readonly { readonly field: string; readonly type: TypeName; readonly listing: Listing }[];
}

/** How a list is asked for. */
export interface Listing {
  /** Column → any of these values. */
  readonly filter: Readonly<Record<string, readonly unknown[]>>;
  readonly search: string | null;
  readonly sort: { readonly field: string; readonly direction: "ASC" | "DESC" } | null;
  readonly selection: Selection;
}

export type Question =
  | { readonly kind: "list"; readonly root: string; readonly type: TypeName; readonly listing: Listing }
  | { readonly kind: "node"; readonly type: TypeName; readonly place: number; readonly selection: Selection }
  | { readonly kind: "search"; readonly text: string };

const roots: Record<TypeName, string> = { Customer: "customers", Contact: "contacts", Opportunity: "opportunities", Order: "orders", Ticket: "tickets", FollowUp: "followUps" };

/** How many links deep a question goes. */
const deepest = 2;

/** What the schema offers of a type, as far as the company's records have it. */
interface Offer {
  readonly plain: readonly string[];
  readonly money: readonly string[];
  readonly ones: readonly { field: string; type: TypeName }[];
  readonly lists: readonly { field: string; type: TypeName; isFiltered: boolean; isSorted: boolean }[];
  readonly filters: readonly string[];
  readonly isSearched: boolean;
  readonly sorts: readonly string[];
}

/** Any question that the schema allows about a company's records. */
export function questions(schema: GraphQLSchema, columnsOf: Record<TypeName, readonly string[]>): fc.Arbitrary<Question> {
  const offers = Object.fromEntries(walked.map((type) => [type, offerOf(schema, type, columnsOf[type])])) as Record<TypeName, Offer>;
  const type = fc.constantFrom(...walked);
  return fc.oneof(
    { weight: 4, arbitrary: type.chain((name) => listing(offers, name, 0, true, true).map((asked): Question => ({ kind: "list", root: roots[name], type: name, listing: asked }))) },
    { weight: 2, arbitrary: type.chain((name) => fc.record({ place: fc.nat(9), selection: selection(offers, name, 0) }).map((rest): Question => ({ kind: "node", type: name, ...rest }))) },
    { weight: 1, arbitrary: fc.constantFrom(...words).map((text): Question => ({ kind: "search", text })) },
  );
}

function offerOf(schema: GraphQLSchema, name: TypeName, columns: readonly string[]): Offer {
  const fields = Object.values((schema.getType(name) as GraphQLObjectType).getFields()).filter(({ args }) => !args.some((argument) => isRequiredArgument(argument)));
  const filter = schema.getType(`${name}Filter`);
  const filters = isInputObjectType(filter) ? Object.values(filter.getFields()) : [];
  const sorts = schema.getType(`${name}SortField`);
  const typed = fields.map((field) => ({ field, type: getNamedType(field.type) }));
  return {
    plain: typed.flatMap(({ field, type }) => (isLeafType(type) && columns.includes(field.name) ? [field.name] : [])),
    money: typed.flatMap(({ field, type }) => (type.name === "Money" && columns.includes(field.name) ? [field.name] : [])),
    ones: typed.flatMap(({ field, type }) => (isWalked(type.name) && columns.includes(`${field.name}Id`) ? [{ field: field.name, type: type.name }] : [])),
    lists: typed.flatMap(({ field, type }) => {
      const item = type.name.replace(/Connection$/, "");
      const has = (argument: string): boolean => field.args.some(({ name: each }) => each === argument);
      return type.name.endsWith("Connection") && isWalked(item) ? [{ field: field.name, type: item, isFiltered: has("filter"), isSorted: has("sort") }] : [];
    }),
    filters: filters.flatMap(({ name: each, type }) => (isListType(getNullableType(type)) && columns.includes(each) ? [each] : [])),
    isSearched: filters.some(({ name: each }) => each === "search"),
    sorts: isEnumType(sorts) ? sorts.getValues().map(({ name: each }) => each) : [],
  };
}

const isWalked = (name: string): name is TypeName => (walked as readonly string[]).includes(name);

function selection(offers: Record<TypeName, Offer>, type: TypeName, depth: number): fc.Arbitrary<Selection> {
  const { plain, money, ones, lists } = offers[type];
  const some = <T>(values: readonly T[], most: number): fc.Arbitrary<T[]> => (values.length === 0 ? fc.constant([]) : fc.subarray([...values], { maxLength: Math.min(most, values.length) }));
  if (depth === deepest) return fc.record({ plain: some(plain, 30), money: some(money, 3), ones: fc.constant([]), lists: fc.constant([]) });
  return fc.record({
    plain: some(plain, 30),
    money: some(money, 3),
    ones: some(ones, 2).chain((chosen) => fc.tuple(...chosen.map((one) => selection(offers, one.type, depth + 1).map((below) => ({ ...one, selection: below }))))),
    lists: some(lists, 2).chain((chosen) => fc.tuple(...chosen.map(({ field, type: item, isFiltered, isSorted }) => listing(offers, item, depth + 1, isFiltered, isSorted).map((asked) => ({ field, type: item, listing: asked }))))),
  });
}

function listing(offers: Record<TypeName, Offer>, type: TypeName, depth: number, isFiltered: boolean, isSorted: boolean): fc.Arbitrary<Listing> {
  const { filters, isSearched, sorts } = offers[type];
  const filter = isFiltered && filters.length > 0 ? fc.subarray([...filters], { maxLength: 2 }).chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, valuesFor(type, name)])))) : fc.constant({});
  return fc.record({
    filter: fc.oneof({ weight: 1, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: filter }),
    search: isFiltered && isSearched && type !== "Order" && depth === 0 ? fc.option(fc.constantFrom(...words), { freq: 2 }) : fc.constant(null),
    sort: isSorted && sorts.length > 0 ? fc.option(fc.record({ field: fc.constantFrom(...sorts), direction: fc.constantFrom("ASC" as const, "DESC" as const) })) : fc.constant(null),
    selection: selection(offers, type, depth),
  });
}

const filterValues: Record<string, readonly string[]> = {
  ownerId: people, assigneeId: people, teamId: teams, customerId: ["cus_walk_1", "cus_walk_2"], opportunityId: ["opp_walk_1", "opp_walk_2"], region: ["North", "East"], segment: ["Retail"], source: ["Web"],
  level: ["A", "B"], lifeCycleStage: ["POTENTIAL", "LOST"], creditGrade: ["AAA", "D"], phone: ["0912345678", "4711"], mobile: ["0912345678"], email: ["b@planted.example"], identityNumber: ["A123456789"],
  priority: ["URGENT"], "Customer.kind": ["PERSON"], "Ticket.kind": ["COMPLAINT"], "Order.channel": ["shop"], "Ticket.channel": ["PHONE"],
  "Opportunity.status": ["OPEN", "LOST"], "Order.status": ["SHIPPED"], "Ticket.status": ["NEW", "CLOSED"], "FollowUp.status": ["OPEN"],
};

function valuesFor(type: TypeName, name: string): fc.Arbitrary<readonly unknown[]> {
  const values = filterValues[`${type}.${name}`] ?? filterValues[name];
  if (!values) throw new Error(`Say with which values ${type} is filtered by ${name} (filterValues).`);
  return fc.subarray([...values], { minLength: 1 });
}

/** The document of a question. */
export function documentOf(question: Question, company: Company): string {
  if (question.kind === "search") return `{ search(text: ${JSON.stringify(question.text)}, first: 100) { __typename ... on Node { id } } }`;
  if (question.kind === "list") return `{ ${question.root}${connectionText(question.listing)} }`;
  return `{ node(id: ${JSON.stringify(idAt(question, company))}) { __typename id ... on ${question.type} { ${selectionText(question.selection)} } } }`;
}

/** The record that a question by id is about; some ids are of nothing. */
export const idAt = ({ type, place }: { type: TypeName; place: number }, company: Company): string => company[type][place]?.id ?? `${company[type][0]?.id ?? "cus_walk"}_none`;

function selectionText({ plain, money, ones, lists }: Selection): string {
  return [
    "id",
    ...plain,
    ...money.map((field) => `${field} { amount currency }`),
    ...ones.map(({ field, selection: below }) => `${field} { ${selectionText(below)} }`),
    ...lists.map(({ field, listing: asked }) => `${field}${connectionText(asked)}`),
  ].join(" ");
}

function connectionText({ filter, search, sort, selection: below }: Listing): string {
  const terms = [...Object.entries(filter).map(([name, values]) => `${name}: [${values.map((value) => literal(name, value)).join(", ")}]`), ...(search === null ? [] : [`search: ${JSON.stringify(search)}`])];
  const order = sort ? `, sort: { field: ${sort.field}, direction: ${sort.direction} }` : "";
  return `(first: 100${terms.length > 0 ? `, filter: { ${terms.join(", ")} }` : ""}${order}) { totalCount nodes { ${selectionText(below)} } }`;
}

const enumerations = ["level", "lifeCycleStage", "creditGrade", "priority", "kind", "status"];

function literal(name: string, value: unknown): string {
  return enumerations.includes(name) || (name === "channel" && value === "PHONE") ? String(value) : JSON.stringify(value);
}
