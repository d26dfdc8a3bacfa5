import { nameOf, type Company, type Thing, type TypeName } from "./company";
import { idAt, type Listing, type Question, type Selection } from "./queries";
import { inPart, mayRead, rightOf, sees, type WalkViewer } from "./reference";

/** Something in the question may not be asked. */
export class Forbidden extends Error {}

/** What each sort goes by. */
const sortColumns: Readonly<Record<string, string>> = {
  NAME: "nameKey", CREATED_AT: "createdAt", UPDATED_AT: "updatedAt", LAST_ORDER_ON: "lastOrderOn", LAST_ACTIVITY_AT: "lastActivityAt", ORDER_TOTAL: "orderTotal", LEVEL: "level", VALUE: "value",
  EXPECTED_CLOSE_ON: "expectedCloseOn", STAGE_ENTERED_AT: "stageEnteredAt", ORDERED_ON: "orderedOn", TOTAL: "total", NUMBER: "number", DUE_AT: "dueAt", NEXT_DUE_AT: "nextDueAt", PRIORITY: "priorityRank",
};

/** The answer that a viewer must get. @throws Forbidden where it must be refused */
export function expected(question: Question, viewer: WalkViewer, company: Company): unknown {
  if (question.kind === "search") return { search: found(question.text, viewer, company) };
  if (question.kind === "list") {
    if (!mayRead(viewer, question.type)) throw new Forbidden();
    return { [question.root]: connection(question.type, question.listing, viewer, company, company[question.type]) };
  }
  const thing = company[question.type].find(({ id }) => id === idAt(question, company));
  const record = thing && sees(viewer, company, thing) ? { __typename: question.type, ...shown(thing, question.selection, viewer, company) } : null;
  return { node: record };
}

/** The records with a word in their name, in no order. */
function found(text: string, viewer: WalkViewer, company: Company): unknown[] {
  const searched: TypeName[] = ["Customer", "Contact", "Opportunity", "Ticket"];
  return searched.flatMap((type) => company[type].filter((thing) => nameOf(thing).includes(text) && sees(viewer, company, thing))).map(({ type, id }) => ({ __typename: type, id }));
}

function connection(type: TypeName, listing: Listing, viewer: WalkViewer, company: Company, candidates: readonly Thing[]): unknown {
  if (!mayRead(viewer, type)) return null;
  if (tooMuch(type, listing, viewer)) throw new Forbidden();
  const nodes = candidates.filter((thing) => sees(viewer, company, thing) && fits(thing, listing));
  return { totalCount: nodes.length, nodes: nodes.map((thing) => shown(thing, listing.selection, viewer, company)) };
}

function fits(thing: Thing, { filter, search }: Listing): boolean {
  const filtered = Object.entries(filter).every(([column, values]) => values.includes(thing[column]));
  return filtered && (search === null || nameOf(thing).includes(search));
}

function shown(thing: Thing, selection: Selection, viewer: WalkViewer, company: Company): Record<string, unknown> {
  const see = (field: string, value: unknown): unknown => {
    const right = rightOf(viewer, thing.type, field);
    if (right === "shown") return value;
    return right === "masked" && value !== null ? inPart(field, value) : null;
  };
  const result: Record<string, unknown> = { id: thing.id };
  for (const field of [...selection.plain, ...selection.money]) result[field] = see(field, thing[field]);
  for (const { field, type, selection: below } of selection.ones) {
    const other = company[type].find(({ id }) => id === thing[`${field}Id`]);
    const isShown = rightOf(viewer, thing.type, field) === "shown" && other !== undefined && sees(viewer, company, other);
    result[field] = isShown ? shown(other, below, viewer, company) : null;
  }
  for (const { field, type, listing } of selection.lists) {
    const by = thing.type === "Customer" ? "customerId" : "opportunityId";
    const isShown = rightOf(viewer, thing.type, field) === "shown";
    result[field] = isShown ? connection(type, listing, viewer, company, company[type].filter((other) => other[by] === thing.id)) : null;
  }
  return result;
}

/** Whether a question asks anywhere for what the viewer may not ask: it may then be refused, also where there is no record to ask it of. */
export function asksTooMuch(question: Question, viewer: WalkViewer): boolean {
  if (question.kind === "search") return false;
  return question.kind === "list" ? !mayRead(viewer, question.type) || listingAsksTooMuch(question.type, question.listing, viewer) : selectionAsksTooMuch(question.selection, viewer);
}

const selectionAsksTooMuch = ({ ones, lists }: Selection, viewer: WalkViewer): boolean =>
  ones.some(({ selection }) => selectionAsksTooMuch(selection, viewer)) || lists.some(({ type, listing }) => listingAsksTooMuch(type, listing, viewer));

const listingAsksTooMuch = (type: TypeName, listing: Listing, viewer: WalkViewer): boolean => tooMuch(type, listing, viewer) || selectionAsksTooMuch(listing.selection, viewer);

/** Filtering or sorting by what is not shown. */
function tooMuch(type: TypeName, { filter, sort }: Listing, viewer: WalkViewer): boolean {
  const asked = [...Object.keys(filter), ...(sort ? [sortColumns[sort.field] ?? sort.field] : [])];
  return asked.some((name) => rightOf(viewer, type, name.replace(/Key$/, "")) !== "shown");
}
