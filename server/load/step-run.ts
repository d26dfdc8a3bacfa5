import type { Context } from "../core/context";
import { ahead } from "./ahead";
import { makeRecords, faultsOf, refusedUnit, type BatchResult, type BatchTools } from "./batch";
import { note, sumOf, type Standing } from "./checkpoint";
import type { ErrorFile } from "./error-file";
import type { References } from "./references";
import type { Resume, Unit } from "./units";

/** Rows per transaction: more are hardly faster, and hold other writers up for longer. */
const mostRows = 4_000;

/** A step of a load under way. */
export class StepRun {
  private current: Standing;

  constructor(
    private readonly ctx: Context,
    private readonly recipe: string,
    private readonly step: number,
    private readonly tools: Omit<BatchTools, "references">,
    private readonly references: References,
    private readonly errors: ErrorFile,
    standing: Standing,
  ) {
    this.current = standing;
  }

  get standing(): Standing {
    return this.current;
  }

  /** Loads units in batches of one transaction each; `told` hears of each that is safe. */
  async load(lists: AsyncIterable<Unit[]>, told: () => Promise<void> | void): Promise<void> {
    let waiting: Unit[] = [];
    let rows = 0;
    for await (const units of ahead(lists)) {
      for (const unit of units) {
        if (rows >= mostRows) {
          await this.save(waiting, unit.place);
          await told();
          waiting = [];
          rows = 0;
        }
        waiting.push(unit);
        rows += unit.head.length + (unit.lines === unit.head ? 0 : unit.lines.length);
      }
    }
    if (waiting.length > 0) await this.save(waiting, Number.MAX_SAFE_INTEGER);
    await told();
  }

  /** Saves units in one transaction; where the service refuses one, in halves, until it alone is left out. @param next the place of the unit behind them */
  private async save(units: readonly Unit[], next: number): Promise<void> {
    try {
      await this.commit(units, next, undefined);
    } catch (error) {
      if (!faultsOf(error)) throw error;
      if (units.length === 1) return this.commit(units, next, refusedUnit(units[0] as Unit, error));
      const middle = Math.floor(units.length / 2);
      await this.save(units.slice(0, middle), units[middle]?.place as number);
      await this.save(units.slice(middle), next);
    }
  }

  private async commit(units: readonly Unit[], next: number, refused: BatchResult | undefined): Promise<void> {
    const resume = this.resumeAfter(units, next);
    const { standing, references } = await this.ctx.transact(async (tx) => {
      const references = this.references.within(tx);
      const result = refused ?? (await makeRecords(tx, units, { ...this.tools, references }));
      const errorBytes = this.errors.write(result.refused);
      const standing: Standing = { resume, tally: sumOf(this.current.tally, result.tally), errorBytes };
      await note(tx, this.recipe, this.step, standing);
      return { standing, references };
    });
    references.keep();
    this.errors.keep(standing.errorBytes);
    this.current = standing;
  }

  /** Where to read on after these units: not before the place, and past those that reach beyond it. */
  private resumeAfter(units: readonly Unit[], place: number): Resume {
    const done = [...this.current.resume.done, ...units.flatMap(({ key, last }) => (key === undefined ? [] : [{ key, last }]))];
    return { place, done: done.filter(({ last }) => last >= place) };
  }
}
