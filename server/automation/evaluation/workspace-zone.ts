import type { Context } from "../../core/context";
import { workspaceZone } from "../../identity/calendar/calendar.service";

/** A context by the clock of the company, which its administrators set: jobs have nobody's zone, and people may have another. */
export async function inWorkspaceZone(ctx: Context): Promise<Context> {
  const zone = await workspaceZone(ctx);
  return { ...ctx, zone, transact: (work) => ctx.transact((tx) => work({ ...tx, zone })) };
}
