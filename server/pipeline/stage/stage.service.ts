import type { Transaction } from "../../core/context";
import { badInput } from "../../core/errors";
import { Pipeline } from "../pipeline/pipeline.entity";
import { Stage, type StageKind } from "./stage.entity";

/** Where a new deal is to begin: a stage by name, or the first of its kind in a pipeline (the default one). */
export interface Entrance {
  pipelineId?: string | null;
  stageId?: string | null;
  kind: StageKind;
}

/** All stages of the workspace, in order, to choose from. */
export interface StageChoice {
  /** @throws BAD_USER_INPUT where the ids name nothing, or nothing that fits */
  choose(entrance: Entrance): Stage;
  byId(id: string): Stage | undefined;
}

/** Reads all pipelines and stages at once; they are few by nature. */
export async function stageChoice(tx: Transaction): Promise<StageChoice> {
  const [stages, standard] = await Promise.all([tx.db.find(Stage, { order: { pipelineId: "ASC", position: "ASC" } }), tx.db.findOneBy(Pipeline, { isDefault: true })]);
  const known = new Map(stages.map((stage) => [stage.id, stage]));
  return {
    byId: (id) => known.get(id),
    choose({ pipelineId, stageId, kind }) {
      if (stageId) return named(known.get(stageId), pipelineId);
      const wanted = pipelineId ?? standard?.id;
      if (!wanted) throw badInput({ path: "input.pipelineId", code: "required", message: "there is no default pipeline" });
      const first = stages.find((stage) => stage.pipelineId === wanted && stage.kind === kind);
      if (!first) throw badInput({ path: "input.pipelineId", code: "notFound", message: "there is no such pipeline with such a stage" });
      return first;
    },
  };
}

function named(stage: Stage | undefined, pipelineId: string | null | undefined): Stage {
  if (!stage) throw noSuchStage();
  if (pipelineId && stage.pipelineId !== pipelineId) throw badInput({ path: "input.stageId", code: "otherPipeline", message: "the stage belongs to another pipeline" });
  return stage;
}

export const noSuchStage = (): Error => badInput({ path: "input.stageId", code: "notFound", message: "there is no such stage" });
