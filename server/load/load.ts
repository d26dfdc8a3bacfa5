import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Context } from "../core/context";
import { atBeginning, finish, note, takeUp, type Tally } from "./checkpoint";
import { ErrorFile } from "./error-file";
import { LoadError } from "./load-error";
import { ensurePipeline } from "./pipeline";
import type { Recipe, Step } from "./recipe";
import { RecordReader } from "./record-reader";
import { References } from "./references";
import { findFile, fingerprint, openSource } from "./source";
import { StepRun } from "./step-run";
import { unitsOf } from "./units";

/** How far a load is, for whoever waits. */
export interface Progress {
  readonly step: string;
  /** From 0 to 1, of the step's file. */
  readonly share: number;
  readonly tally: Tally;
}

export interface LoadOptions {
  readonly recipe: Recipe;
  /** Where the files are. */
  readonly folder: string;
  /** Where to write the rows that break rules. */
  readonly errorFolder: string;
  /** Hears of every batch that is safe. */
  readonly told?: ((progress: Progress) => void) | undefined;
}

/** What has become of a step. */
export interface StepReport {
  readonly step: string;
  readonly tally: Tally;
  /** The file of the rows that broke rules, where there are any. */
  readonly errorFile: string | undefined;
}

export interface LoadReport {
  /** Whether an unfinished load was taken up again; steps that were done before are not in the list. */
  readonly resumed: boolean;
  readonly steps: readonly StepReport[];
}

/**
 * Loads files by a recipe, through the services that the app itself uses. What is there already (by external id) is
 * left alone, so that a second run changes nothing; a run that was cut off goes on where it was.
 * @throws LoadError in plain words; everything up to the last batch is saved then
 */
export async function load(ctx: Context, { recipe, folder, errorFolder, told }: LoadOptions): Promise<LoadReport> {
  const inCurrency: Context = { ...ctx, currency: recipe.currency ?? ctx.currency, transact: (work) => ctx.transact((tx) => work({ ...tx, currency: recipe.currency ?? tx.currency })) };
  const files = recipe.steps.map((step) => filesOf(folder, step));
  const checkpoint = await takeUp(ctx, recipe.name, await fingerprintOf(recipe, files.flat()));
  const references = new References(recipe.name);
  if (recipe.pipeline) await ensurePipeline(inCurrency, recipe.name, recipe.pipeline);
  const reports: StepReport[] = [];
  for (let index = checkpoint.step; index < recipe.steps.length; index += 1) {
    const step = recipe.steps[index] as Step;
    const standing = index === checkpoint.step ? checkpoint.standing : atBeginning;
    reports.push(await loadStep(inCurrency, { recipe, step, index, files: files[index] as string[], errorFolder, told, mark: checkpoint.mark, standing, references }));
    await ctx.transact((tx) => note(tx, recipe.name, index + 1, atBeginning));
  }
  await finish(ctx, recipe.name);
  return { resumed: checkpoint.resumed, steps: reports };
}

interface StepOptions {
  readonly recipe: Recipe;
  readonly step: Step;
  readonly index: number;
  readonly files: readonly string[];
  readonly errorFolder: string;
  readonly told: LoadOptions["told"];
  readonly mark: string;
  readonly standing: typeof atBeginning;
  readonly references: References;
}

/** Lets a server that works on the same embedded file have its turn between two batches, milliseconds. */
const courtesy = 2;

async function loadStep(ctx: Context, { recipe, step, index, files, errorFolder, told, mark, standing, references }: StepOptions): Promise<StepReport> {
  const [path, joinedPath] = files as [string, string | undefined];
  const source = await openSource(path, step.separator);
  const joined = joinedPath === undefined ? undefined : await openSource(joinedPath, step.separator);
  const lineSource = joined ?? source;
  const readers = step.records.map((record) => new RecordReader(record, recipe, source, lineSource, record.lines !== undefined || !step.group));
  const errors = new ErrorFile(join(errorFolder, `${recipe.name}-${step.name}.csv`), source.header, standing.errorBytes);
  const tools = { readers, system: recipe.name, mark, columns: source.header.length, lineColumns: lineSource.header.length };
  const run = new StepRun(ctx, recipe.name, index, tools, references, errors, standing);
  try {
    await run.load(unitsOf(step, source, joined, standing.resume), async () => {
      told?.({ step: step.name, share: source.share(), tally: run.standing.tally });
      if (ctx.sql.dialect === "sqlite") await pause(courtesy);
    });
  } finally {
    errors.close();
  }
  const { tally } = run.standing;
  if (tally.refused === 0) rmSync(errors.path, { force: true });
  return { step: step.name, tally, errorFile: tally.refused > 0 ? errors.path : undefined };
}

const filesOf = (folder: string, { file, join: other }: Step): string[] => [findFile(folder, file), ...(other ? [findFile(folder, other.file)] : [])];

/** Another recipe, or another file, is another load. */
async function fingerprintOf(recipe: Recipe, files: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(recipe));
  for (const file of [...new Set(files)].sort()) hash.update(await fingerprint(file));
  return hash.digest("hex");
}

/** The recipe of a name. @throws LoadError naming those that there are */
export function recipeOf(recipes: readonly Recipe[], name: string): Recipe {
  const found = recipes.find((recipe) => recipe.name === name);
  if (!found) throw new LoadError(`There is no recipe ${name}. There are: ${recipes.map((recipe) => recipe.name).join(", ")}.`);
  return found;
}
