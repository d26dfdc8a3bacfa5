import type { Context } from "../core/context";
import { AppError, type FieldError } from "../core/errors";
import { convert, type FieldKind } from "./convert";
import { readingOf, type Reading } from "./mapping";
import type { FieldMappings, Mapping, Recipe, RecordMapping } from "./recipe";
import type { ReferencesWithin } from "./references";
import type { Source, SourceRow } from "./source";
import { targets } from "./targets";
import type { Facts, Fields, Target } from "./targets/target";
import type { Unit } from "./units";

/** Rows that become one record. */
export interface Candidate {
  readonly unit: Unit;
  readonly head: readonly SourceRow[];
  readonly lines: readonly SourceRow[];
  /** What the file calls it; undefined where it does not say. */
  readonly key: string | undefined;
}

interface FieldReader {
  readonly name: string;
  readonly kind: FieldKind;
  readonly read: Reading;
  readonly style: { zone: string; format: string | undefined };
}

/** Reads the records of one mapping out of units, made once per step. */
export class RecordReader {
  readonly target: Target;
  private readonly key: Reading;
  private readonly when: Reading;
  private readonly fields: readonly FieldReader[];
  private readonly lines: readonly FieldReader[];

  constructor(
    readonly mapping: RecordMapping,
    private readonly recipe: Recipe,
    source: Source,
    lineSource: Source,
    private readonly wholeUnits: boolean,
  ) {
    this.target = targets[mapping.target];
    const nothing = new Set(recipe.nothing);
    this.key = readingOf(mapping.key, source, nothing);
    this.when = mapping.when === undefined ? () => "" : readingOf(mapping.when, source, nothing);
    this.fields = this.readers(mapping.fields, this.target.fields, source, nothing);
    this.lines = this.readers(mapping.lines ?? {}, this.target.lines ?? {}, lineSource, nothing);
  }

  /** The records that units name: one for each unit, or for each row. Rows of other files name none without their head. */
  *candidates(units: readonly Unit[]): IterableIterator<Candidate> {
    for (const unit of units) {
      if (unit.head.length === 0) continue;
      const heads = this.wholeUnits ? [unit.head] : unit.head.map((row) => [row]);
      for (const head of heads) {
        if (this.when(head) === undefined) continue;
        const key = this.key(head);
        if (key !== undefined || !this.mapping.optional) yield { unit, head, lines: this.wholeUnits ? unit.lines : [], key };
      }
    }
  }

  /** Looks up all records that these candidates refer to. */
  async findReferences(references: ReferencesWithin, candidates: readonly Candidate[]): Promise<void> {
    const wanted = new Map<string, Set<string>>();
    const want = (type: string, value: string | undefined): void => {
      if (value === undefined) return;
      const values = wanted.get(type);
      if (values) values.add(value);
      else wanted.set(type, new Set([value]));
    };
    for (const { type, read } of refsAmong(this.fields)) for (const { head } of candidates) want(type, read(head));
    for (const { type, read } of refsAmong(this.lines)) for (const { lines } of candidates) for (const row of lines) want(type, read([row]));
    for (const [type, values] of wanted) await references.find(type, values);
  }

  /** The service's input. @throws AppError BAD_USER_INPUT with everything that is wrong */
  input(ctx: Context, references: ReferencesWithin, { head, lines }: Candidate): unknown {
    const faults: FieldError[] = [];
    const facts = factsOf(this.fields, head, references, "input", faults);
    const lineFacts = this.lines.length === 0 ? [] : lines.map((row, index) => factsOf(this.lines, [row], references, `input.lines.${index}`, faults));
    if (faults.length > 0) throw new AppError("BAD_USER_INPUT", "refused", { fields: faults });
    return this.target.input(ctx, facts, lineFacts);
  }

  private readers(mappings: FieldMappings, fields: Fields, source: Source, nothing: ReadonlySet<string>): FieldReader[] {
    return Object.entries(mappings).map(([name, mapping]) => {
      const kind = fields[name];
      if (kind === undefined) throw new Error(`The recipe ${this.recipe.name} maps ${name}, which a ${this.mapping.target} does not have.`);
      return { name, kind, read: readingOf(mapping, source, nothing), style: { zone: this.recipe.timeZone ?? "UTC", format: formatOf(mapping) } };
    });
  }
}

const formatOf = (mapping: Mapping): string | undefined => (typeof mapping === "object" && "column" in mapping ? mapping.format : undefined);

function refsAmong(readers: readonly FieldReader[]): { type: string; read: Reading }[] {
  return readers.flatMap(({ kind, read }) => (typeof kind === "object" && "ref" in kind ? [{ type: kind.ref, read }] : []));
}

function factsOf(readers: readonly FieldReader[], rows: readonly SourceRow[], references: ReferencesWithin, path: string, faults: FieldError[]): Facts {
  const facts: Record<string, Facts[string]> = {};
  for (const { name, kind, read, style } of readers) {
    const text = read(rows);
    if (text === undefined) continue;
    if (typeof kind === "object" && "ref" in kind) {
      const known = references.get(kind.ref, text);
      if (known) facts[name] = known.id;
      else faults.push({ path: `${path}.${name}`, code: "notFound", message: `there is no ${kind.ref} called ${text} in ${references.system}` });
      continue;
    }
    const result = convert(kind, text, style);
    if ("value" in result) facts[name] = result.value;
    else faults.push({ path: `${path}.${name}`, ...result.complaint });
  }
  return facts;
}

/** A row of a unit that has more or fewer cells than there are columns. */
export const misshapen = (unit: Unit, columns: number, lineColumns: number): SourceRow | undefined =>
  unit.head.find(({ cells }) => cells.length !== columns) ?? (unit.lines === unit.head ? undefined : unit.lines.find(({ cells }) => cells.length !== lineColumns));
