import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { newId } from "../../core/ids";

const name = /^replica_[0-9a-z]+\.duckdb/i;

/** The files of one server's replicas: at most one answers, and one is being built beside it. Only files of ours are touched. */
export class ReplicaFolder {
  constructor(private readonly path: string) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  }

  /** A file that is not there yet; later ones sort after earlier ones. */
  newFile(): string {
    return join(this.path, `${newId("replica")}.duckdb`);
  }

  /** The files left by a server's earlier life, newest first. */
  files(): string[] {
    return readdirSync(this.path)
      .filter((file) => name.test(file) && file.endsWith(".duckdb"))
      .sort()
      .reverse()
      .map((file) => join(this.path, file));
  }

  /** Removes a replica with all that DuckDB has put beside it. */
  remove(file: string): void {
    for (const each of this.besides(file)) rmSync(each, { recursive: true, force: true });
  }

  /** Removes what belongs to no replica, e.g. the log of one that was removed in the moment of a crash. */
  removeStrays(): void {
    const kept = this.files();
    for (const each of readdirSync(this.path)) {
      if (name.test(each) && !kept.some((file) => each.startsWith(basename(file)))) rmSync(join(this.path, each), { recursive: true, force: true });
    }
  }

  /** What a replica takes up on the disk, bytes. */
  bytes(file: string): number {
    return this.besides(file).reduce((sum, each) => sum + (statSync(each, { throwIfNoEntry: false })?.size ?? 0), 0);
  }

  private besides(file: string): string[] {
    return readdirSync(this.path).filter((each) => each.startsWith(basename(file))).map((each) => join(this.path, each));
  }
}
