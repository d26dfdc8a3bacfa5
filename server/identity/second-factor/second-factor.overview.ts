import type { Context } from "../../core/context";
import { shownTime } from "../../core/database/sql";
import { ownSession } from "../session/session.service";
import { secondFactorIsRequired } from "../workspace/workspace.service";
import { recoveryCodesLeft } from "./recovery-codes.service";
import type { OwnPasskey, SecondFactor } from "./second-factor.types";
import { secondFactorsOf } from "./second-factor.service";
import { hasTotp } from "./totp.service";

interface PasskeyRow {
  id: string;
  name: string;
  synced: number;
  createdAt: string;
  lastUsedAt: string | null;
}

/** What the viewer has set up. */
export async function describeSecondFactor(ctx: Context): Promise<SecondFactor> {
  const { userId } = ownSession(ctx);
  return {
    totp: await hasTotp(ctx, userId),
    passkeys: await passkeys(ctx, userId),
    recoveryCodesLeft: await recoveryCodesLeft(ctx, userId),
    due: await secondFactorIsDue(ctx),
    requiredOfAdministrators: await secondFactorIsRequired(ctx),
  };
}

/** Whether the viewer needs a second factor (who gives roles to others does, where the workspace says so) and has none. False for strangers and keys. */
export async function secondFactorIsDue(ctx: Context): Promise<boolean> {
  const { viewer } = ctx;
  if (viewer?.sessionId === undefined || !ctx.policy.can(viewer, "User", "changeRole")) return false;
  return (await secondFactorIsRequired(ctx)) && (await secondFactorsOf(ctx, viewer.userId)).length === 0;
}

async function passkeys(ctx: Context, userId: string): Promise<OwnPasskey[]> {
  const rows = await ctx.sql.rows<PasskeyRow>("SELECT `id`, `name`, `synced`, `createdAt`, `lastUsedAt` FROM `passkey` WHERE `userId` = ? ORDER BY `id` LIMIT 100", [userId]);
  return rows.map((row) => ({ ...row, synced: row.synced === 1, createdAt: shownTime(row.createdAt), lastUsedAt: row.lastUsedAt && shownTime(row.lastUsedAt) }));
}
