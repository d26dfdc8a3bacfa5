import type { Transaction } from "../core/context";
import { AppError, type FieldError } from "../core/errors";
import { addExternalIds } from "../core/external-id/external-ids";
import { nothingYet, sumOf, type Tally } from "./checkpoint";
import type { RefusedRow } from "./error-file";
import { misshapen, type Candidate, type RecordReader } from "./record-reader";
import type { ReferencesWithin } from "./references";
import type { SourceRow } from "./source";
import type { Unit } from "./units";

/** What a batch is made with. */
export interface BatchTools {
  readonly readers: readonly RecordReader[];
  readonly references: ReferencesWithin;
  readonly system: string;
  /** External ids that sort behind it are of this load (`LoadCheckpoint.mark`). */
  readonly mark: string;
  /** Of the file, and of the lines' own file. */
  readonly columns: number;
  readonly lineColumns: number;
}

/** What has become of a batch. */
export interface BatchResult {
  readonly tally: Tally;
  readonly refused: readonly RefusedRow[];
}

/** Makes the records of units that are not there yet, in one transaction. Units that break a rule are left out and reported, as far as that shows before anything is written. */
export async function makeRecords(tx: Transaction, units: readonly Unit[], tools: BatchTools): Promise<BatchResult> {
  const refused: RefusedRow[] = [];
  const sound = units.filter((unit) => {
    const fault = unitFault(unit, tools);
    refused.push(...fault);
    return fault.length === 0;
  });
  let tally = nothingYet;
  for (const reader of tools.readers) tally = sumOf(tally, await makeRecordsOf(tx, reader, sound, tools, refused));
  const once = inOrder(refused);
  return { tally: { ...tally, refused: once.length }, refused: once };
}

/** In the order of the file; a row that broke several records' rules counts once, by the first. */
function inOrder(refused: readonly RefusedRow[]): RefusedRow[] {
  const first = new Map<SourceRow, RefusedRow>();
  for (const each of refused) if (!first.has(each.row)) first.set(each.row, each);
  return [...first.values()].sort((left, right) => left.row.number - right.row.number);
}

function unitFault(unit: Unit, { columns, lineColumns }: BatchTools): RefusedRow[] {
  if (unit.head.length === 0) return unit.lines.map(({ number }) => ({ row: { number, cells: [] }, field: "", code: "notFound", message: `row ${number} of the other file belongs to no row of this one` }));
  const row = misshapen(unit, columns, lineColumns);
  if (!row) return [];
  const expected = unit.head.includes(row) ? columns : lineColumns;
  return refusedRows(unit.head, row, "", "wrongColumns", `has ${row.cells.length} cells where there are ${expected} columns`);
}

async function makeRecordsOf(tx: Transaction, reader: RecordReader, units: readonly Unit[], tools: BatchTools, refused: RefusedRow[]): Promise<Tally> {
  const { type } = reader.target;
  const { candidates, found } = await newOnes(reader, units, tools, refused);
  await reader.findReferences(tools.references, candidates);
  const kept: { key: string; input: unknown }[] = [];
  for (const candidate of candidates) {
    try {
      kept.push({ key: candidate.key as string, input: reader.input(tx, tools.references, candidate) });
    } catch (error) {
      refused.push(...refusal(candidate, error));
    }
  }
  if (kept.length === 0) return { ...nothingYet, found };
  const made = await reader.target.create(tx, kept.map(({ input }) => input));
  await addExternalIds(tx, type, made.map(({ id }, index) => ({ id, externalIds: [{ system: tools.system, value: kept[index]?.key as string }] })));
  return { made: { [type]: made.length }, found, refused: 0 };
}

/** Leaves out records that are there already; those that this very load has made must not come again, unless they may. */
async function newOnes(reader: RecordReader, units: readonly Unit[], { references, mark }: BatchTools, refused: RefusedRow[]): Promise<{ candidates: Candidate[]; found: number }> {
  const { type } = reader.target;
  const byKey = new Map<string, Candidate>();
  const again: Candidate[] = [];
  for (const candidate of reader.candidates(units)) {
    const { key } = candidate;
    if (key === undefined) refused.push(...refusedRows(candidate.head, undefined, "key", "required", "does not say what the record is called"));
    else if (!byKey.has(key)) byKey.set(key, candidate);
    else if (!reader.mapping.repeats) again.push(candidate);
  }
  await references.find(type, byKey.keys());
  const candidates: Candidate[] = [];
  let found = 0;
  for (const [key, candidate] of byKey) {
    const known = references.get(type, key);
    if (!known) candidates.push(candidate);
    else if (known.noted > mark && !reader.mapping.repeats) again.push(candidate);
    else found += 1;
  }
  for (const { head, key } of again) refused.push(...refusedRows(head, undefined, "key", "repeated", `${key} has come before in this file`));
  return { candidates, found };
}

function refusal({ head, lines }: Candidate, error: unknown): RefusedRow[] {
  const faults = faultsOf(error);
  if (!faults) throw error;
  const [, index] = /^input\.(?:lines|messages)\.(\d+)\./.exec(faults[0]?.path ?? "") ?? [];
  const culprit = index === undefined || lines !== head ? undefined : lines[Number(index)];
  const join = (part: (fault: FieldError) => string): string => [...new Set(faults.map(part))].join("; ");
  return refusedRows(head, culprit, join(({ path }) => path.replace(/^input\./, "")), join(({ code }) => code), join(({ message }) => message));
}

/** All rows of a record are refused with it: the one at fault says why. */
function refusedRows(head: readonly SourceRow[], culprit: SourceRow | undefined, field: string, code: string, message: string): RefusedRow[] {
  const [first] = head;
  return head.map((row) => (row === (culprit ?? first) ? { row, field, code, message } : { row, field: "", code: "sameRecord", message: `goes with row ${(culprit ?? first)?.number}` }));
}

/** Everything wrong with an input; undefined where the error is of another kind. */
export function faultsOf(error: unknown): FieldError[] | undefined {
  if (!(error instanceof AppError) || error.code !== "BAD_USER_INPUT") return undefined;
  return (error.extensions["fields"] as FieldError[] | undefined) ?? [{ path: "", code: "refused", message: error.message }];
}

/** A unit that the service refused as a whole. */
export function refusedUnit(unit: Unit, error: unknown): BatchResult {
  const refused = refusal({ unit, head: unit.head, lines: unit.lines, key: unit.key }, error);
  return { tally: { ...nothingYet, refused: refused.length }, refused };
}
