import type { Context } from "../../core/context";
import { allOf, among, type Condition } from "../../core/database/sql";
import { grouped } from "../../core/lists";
import type { RuleCause } from "../rule/definition.types";
import type { EvaluatedRule } from "./evaluated-rule";
import { present } from "./matches";
import { occurrenceOf, type Occurrence } from "./occurrence";
import { inOrder, type Placed } from "./pages";

/**
 * Rows of each side at a time. Where a statement asks for fewer rows than a table has, MariaDB takes an index that finds many of
 * them one by one, though going through the table is quicker.
 */
const atOnce = 1_000_000;

/** What a rule that waits for a condition has not done yet about some of its records. */
export interface Difference {
  /** The firings whose cause is not there any more. */
  readonly gone: readonly string[];
  /** The records that lack their firing, by the cause's name. */
  readonly lacking: ReadonlyMap<string, readonly string[]>;
}

/**
 * Compares the records that meet the causes of a rule with its firings that stand. Each condition is asked once, as it is,
 * and each firing is read once, both in the order of the records and so many at a time: what stands on both sides needs
 * nothing, which is nearly all. Whoever acts on a difference looks again by then.
 * @param only the records that are looked at; all of them where nothing is said
 * @param most how much is read of each side at a time; more than a record can have firings that stand
 */
export async function* differences(ctx: Context, rule: EvaluatedRule, only: readonly string[] | undefined, most = atOnce): AsyncIterable<Difference> {
  let from: string | undefined = "";
  while (from !== undefined) {
    const part: Part = { from, only, most };
    const [standing, causes] = [await standingFirings(ctx, rule, part), await causesMet(ctx, rule, part)];
    from = endOf([standing, ...causes.flatMap(({ begin, stay }) => [begin, stay])], most);
    yield difference(rule, standing, causes, from);
  }
}

/** Some of the records: those from one on, of those that are looked at. */
interface Part {
  readonly from: string;
  readonly only: readonly string[] | undefined;
  readonly most: number;
}

/** A firing by its record. */
interface Standing extends Placed {
  readonly id: string;
  readonly cause: string;
  readonly causeKey: string;
}

/** A record that meets a cause, with what it has in common with the cause's firing. */
interface Met extends Placed {
  readonly mark: string;
}

/** The records with which a cause begins and those with which it stays; mostly they are the same. */
interface CauseMet {
  readonly name: string;
  readonly hasField: boolean;
  readonly begin: readonly Met[];
  readonly stay: readonly Met[];
}

function standingFirings(ctx: Context, { id }: EvaluatedRule, part: Part): Promise<Standing[]> {
  const { text, values } = within("f.`recordId`", part);
  const columns = "f.`recordId` AS `place`, f.`id`, f.`cause`, f.`causeKey`";
  return ctx.sql.rows<Standing>(`SELECT ${columns} FROM \`rule_firing\` f WHERE f.\`ruleId\` = ? AND f.\`endedAt\` IS NULL AND ${text} ${inOrder("f.`recordId`", part.most)}`, [id, ...values]);
}

async function causesMet(ctx: Context, rule: EvaluatedRule, part: Part): Promise<CauseMet[]> {
  const found: CauseMet[] = [];
  for (const cause of rule.definition.causes) {
    const occurrence = occurrenceOf(rule, cause, present(ctx));
    if (!occurrence?.stands) continue;
    const begin = await recordsMeeting(ctx, rule, cause, occurrence, occurrence.where, part);
    const stay = cause.until ? await recordsMeeting(ctx, rule, cause, occurrence, occurrence.stands, part) : begin;
    found.push({ name: cause.name, hasField: cause.since !== undefined, begin, stay });
  }
  return found;
}

function recordsMeeting(ctx: Context, rule: EvaluatedRule, cause: RuleCause, { from, place, key }: Occurrence, condition: Condition, part: Part): Promise<Met[]> {
  const mark = cause.since ? key : { text: `(? || ${place} || ':')`, values: [`${rule.id}:${cause.name}:`] };
  const where = allOf([condition, within(place, part)]);
  return ctx.sql.rows<Met>(`SELECT ${place} AS \`place\`, ${mark.text} AS \`mark\` FROM ${from} WHERE ${where.text} ${inOrder(place, part.most)}`, [...mark.values, ...where.values]);
}

/** A cause without a field of its own ends its keys in the number of its return, which its records do not know. */
const markOf = ({ causeKey }: Standing, { hasField }: CauseMet): string => (hasField ? causeKey : causeKey.slice(0, causeKey.lastIndexOf(":") + 1));

function within(column: string, { from, only }: Part): Condition {
  return allOf([...(only ? [among(column, only)] : []), ...(from === "" ? [] : [{ text: `${column} >= ?`, values: [from] }])]);
}

/** The first record that is left for later, since not all that stands at it may have been read; undefined where all has been. */
const endOf = (lists: readonly (readonly Placed[])[], most: number): string | undefined => lists.flatMap((list) => list[most - 1]?.place ?? []).sort()[0];

function difference({ enabled }: EvaluatedRule, standing: readonly Standing[], causes: readonly CauseMet[], end: string | undefined): Difference {
  const isRead = ({ place }: Placed): boolean => end === undefined || place < end;
  const gone = grouped(standing.filter(isRead), ({ cause }) => cause);
  const lacking = new Map<string, string[]>();
  for (const cause of causes) {
    const firings = gone.get(cause.name) ?? [];
    const [fired, staying] = [new Set(firings.map((firing) => markOf(firing, cause))), new Set(cause.stay.map(({ mark }) => mark))];
    gone.set(cause.name, firings.filter((firing) => !staying.has(markOf(firing, cause))));
    if (enabled) lacking.set(cause.name, cause.begin.filter((met) => isRead(met) && !fired.has(met.mark)).map(({ place }) => place));
  }
  return { gone: [...gone.values()].flat().map(({ id }) => id), lacking };
}
