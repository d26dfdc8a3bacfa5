import { AppError } from "../../core/errors";
import type { Logger } from "../../core/logger";
import { catchUp, type Source } from "./follow";
import type { ReplicaFolder } from "./folder";
import { CannotFollow, isOfLog } from "./load";
import { isInUse, Replica } from "./replica";
import type { ReplicaLimits } from "./settings";

/** What it takes to take up a file. */
type Adopting = Source & ReplicaLimits & { readonly logger: Logger };

/**
 * Takes up the newest file of an earlier life that can be followed, brought to the present; the others are removed.
 * @throws AppError where the source is away, and it is to be tried again
 */
export async function adopt(folder: ReplicaFolder, options: Adopting): Promise<Replica | undefined> {
  let adopted: Replica | undefined;
  for (const file of folder.files()) {
    if (adopted) folder.remove(file);
    else adopted = await takeUp(file, folder, options);
  }
  folder.removeStrays();
  return adopted;
}

async function takeUp(file: string, folder: ReplicaFolder, options: Adopting): Promise<Replica | undefined> {
  let replica: Replica | undefined;
  try {
    replica = await Replica.reopen(file, options);
    if (replica && (await isOfLog(options.database.sql, replica.place))) {
      await catchUp(options, replica);
      return replica;
    }
  } catch (error) {
    if (isInUse(error)) return undefined;
    if (error instanceof AppError) {
      await replica?.close();
      throw error;
    }
    if (!(error instanceof CannotFollow)) options.logger.warn({ err: error, file }, "The replica's file is damaged; it is made anew");
  }
  await replica?.close();
  folder.remove(file);
  return undefined;
}
