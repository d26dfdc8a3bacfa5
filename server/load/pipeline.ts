import type { Context } from "../core/context";
import { addExternalIds, recordsByExternalId } from "../core/external-id/external-ids";
import { createPipeline } from "../pipeline/pipeline/pipeline.service";
import { StageKind } from "../pipeline/stage/stage.entity";
import type { Recipe } from "./recipe";

/** Makes a recipe's pipeline where it is not there yet; it is the default one only where there is none. */
export function ensurePipeline(ctx: Context, system: string, { name, stages }: NonNullable<Recipe["pipeline"]>): Promise<void> {
  return ctx.transact(async (tx) => {
    const known = await recordsByExternalId(tx.sql, "Pipeline", system, [name]);
    if (known.size > 0) return;
    const [standard] = await tx.sql.rows("SELECT `id` FROM `pipeline` WHERE `isDefault` = 1");
    const made = await createPipeline(tx, { name, isDefault: !standard, stages: stages.map(({ key: _key, kind, ...stage }) => ({ ...stage, kind: StageKind[kind] })) });
    await addExternalIds(tx, "Pipeline", [{ id: made.pipeline.id, externalIds: [{ system, value: name }] }]);
    await addExternalIds(tx, "Stage", made.stages.map(({ id }, index) => ({ id, externalIds: [{ system, value: stages[index]?.key as string }] })));
  });
}
