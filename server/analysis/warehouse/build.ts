import { catchUp, type Source } from "./follow";
import type { ReplicaFolder } from "./folder";
import { loadAll, placeOf } from "./load";
import { Replica } from "./replica";
import type { ReplicaLimits } from "./settings";

/**
 * Builds a replica from nothing and brings it to the present. The log's place is noted before the copy: what changes
 * during it is applied again.
 * @param folder where its file lies; in memory where there is none
 * @throws where it is aborted or the source is away; nothing is left of it then
 */
export async function build(folder: ReplicaFolder | undefined, options: Source & ReplicaLimits, signal: AbortSignal): Promise<Replica> {
  const file = folder?.newFile();
  const fresh = await Replica.create(file, options);
  try {
    const place = await placeOf(options.database.sql);
    await loadAll(options.database, fresh, signal);
    await fresh.complete(place);
    await catchUp(options, fresh);
    signal.throwIfAborted();
    return fresh;
  } catch (error) {
    await fresh.close();
    if (file) folder?.remove(file);
    throw error;
  }
}
