import { availableParallelism, totalmem } from "node:os";

/** What a replica may take up. */
export interface ReplicaLimits {
  /** DuckDB's own memory; beyond it, answers spill to the disk. A quarter of the machine's, at least 512 MB, unless told. */
  readonly memoryMegabytes?: number | undefined;
  /** Threads of an answer; one for each core unless told. */
  readonly threads?: number | undefined;
}

const megabyte = 1024 * 1024;
const quarterOfTheMachine = (): number => Math.max(512, Math.floor(totalmem() / 4 / megabyte));

/**
 * The statements that fit a new instance to us. Nothing is fetched, read or written outside its own file and the folder
 * for what does not fit into memory; no statement can change that afterwards.
 * @param temporary that folder; undefined where nothing may be written
 */
export function settingsOf({ memoryMegabytes, threads }: ReplicaLimits, temporary: string | undefined): string[] {
  return [
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    `SET memory_limit = '${memoryMegabytes ?? quarterOfTheMachine()}MB'`,
    `SET threads = ${threads ?? availableParallelism()}`,
    `SET temp_directory = '${(temporary ?? "").replaceAll("'", "''")}'`,
    "SET enable_external_access = false",
    "SET lock_configuration = true",
  ];
}
