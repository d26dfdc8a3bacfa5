import type { Viewer } from "../core/access/policy";
import { systemClock } from "../core/clock";
import type { Context } from "../core/context";
import type { Database } from "../core/database/database";
import { newId } from "../core/ids";
import { memoryBuckets } from "../core/limits/token-buckets";
import { contextFor } from "../core/transaction";
import { policy } from "../identity/policy/policy";
import { Role } from "../identity/role";

/** What is loaded, somebody has loaded: the first administrator, or, in a workspace without people, nobody in particular. */
async function loadingViewer(database: Database, zone: string): Promise<Viewer> {
  const [found] = await database.sql.rows<{ id: string; name: string; teamId: string | null }>(
    "SELECT `id`, `name`, `teamId` FROM `user` WHERE `role` = ? AND `active` = 1 ORDER BY `id` LIMIT 1",
    [Role.ADMINISTRATOR],
  );
  const { id = "usr_loader", name = "Loader", teamId = null } = found ?? {};
  return { userId: id, name, role: Role.ADMINISTRATOR, teamId, teamIds: teamId === null ? [] : [teamId], locale: "EN", zone };
}

/**
 * The context in which files are loaded: an administrator's. Servers at work on the same database hear of the changes
 * by themselves, as they do of each other's.
 */
export async function loaderContext(database: Database, { zone, currency }: { zone: string; currency: string }): Promise<Context> {
  const viewer = await loadingViewer(database, zone);
  return contextFor({ database, policy, clock: systemClock, committed: () => undefined, zone, currency, buckets: memoryBuckets(systemClock) }, { viewer, requestId: newId("job") });
}
