import type { Transaction } from "../../core/context";
import { newId } from "../../core/ids";
import { Stage, StageKind, type Requirement } from "../stage/stage.entity";
import { Pipeline } from "./pipeline.entity";

/** A stage of a new pipeline; its place is its place in the list. */
export interface NewStage {
  name: string;
  kind: StageKind;
  /** From 0 to 1. */
  probability: number;
  rottenAfterDays?: number | null;
  requirements?: readonly Requirement[];
}

/** A pipeline to be made. */
export interface NewPipeline {
  name: string;
  /** Deals begin here unless said otherwise; no other pipeline is the default then. */
  isDefault?: boolean;
  stages: readonly NewStage[];
}

/** The stages of the pipeline that every workspace starts with. */
export type DefaultStage = "lead" | "qualified" | "proposal" | "negotiation" | "won" | "lost";

/** What the default pipeline and its stages are called, in the language of the workspace. */
export type DefaultPipelineNames = Readonly<Record<"pipeline" | DefaultStage, string>>;

/** A pipeline with its stages in order. */
export interface PipelineWithStages {
  pipeline: Pipeline;
  stages: Stage[];
}

/** Makes a pipeline with its stages. */
export async function createPipeline(tx: Transaction, { name, isDefault = false, stages }: NewPipeline): Promise<PipelineWithStages> {
  if (isDefault) await tx.sql.run("UPDATE `pipeline` SET `isDefault` = 0 WHERE `isDefault` = 1");
  const pipeline = Object.assign(new Pipeline(), { id: newId("pip", tx.now.getTime()), name, isDefault });
  const saved = stages.map((stage, index) =>
    Object.assign(new Stage(), {
      rottenAfterDays: null,
      ...stage,
      requirements: [...(stage.requirements ?? [])],
      id: newId("sta", tx.now.getTime()),
      pipelineId: pipeline.id,
      position: index + 1,
    }),
  );
  await tx.db.insert(Pipeline, pipeline);
  await tx.db.insert(Stage, saved);
  tx.emit("pipeline.created", { id: pipeline.id });
  return { pipeline, stages: saved };
}

/** Makes the pipeline that a new workspace starts with. */
export async function createDefaultPipeline(tx: Transaction, names: DefaultPipelineNames): Promise<PipelineWithStages & { byName: Record<DefaultStage, Stage> }> {
  const made = await createPipeline(tx, { name: names.pipeline, isDefault: true, stages: defaultStages.map(({ key, ...stage }) => ({ ...stage, name: names[key] })) });
  const byName = Object.fromEntries(defaultStages.map(({ key }, index) => [key, made.stages[index]])) as Record<DefaultStage, Stage>;
  return { ...made, byName };
}

const defaultStages: readonly (Omit<NewStage, "name"> & { key: DefaultStage })[] = [
  { key: "lead", kind: StageKind.OPEN, probability: 0.1, rottenAfterDays: 14 },
  { key: "qualified", kind: StageKind.OPEN, probability: 0.25, rottenAfterDays: 21 },
  { key: "proposal", kind: StageKind.OPEN, probability: 0.5, rottenAfterDays: 21, requirements: ["value"] },
  { key: "negotiation", kind: StageKind.OPEN, probability: 0.75, rottenAfterDays: 14, requirements: ["value", "expectedCloseOn"] },
  { key: "won", kind: StageKind.WON, probability: 1, requirements: ["value"] },
  { key: "lost", kind: StageKind.LOST, probability: 0, requirements: ["lostReason"] },
];
