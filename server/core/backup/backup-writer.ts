import { createHash, type Hash } from "node:crypto";
import { open, rename, rm, type FileHandle } from "node:fs/promises";
import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";
import type { MasterKey } from "../encryption/master-key";
import type { BackupHead, Chunk, Manifest } from "./backup-head";
import { ChunkCipher, ChunkKind } from "./chunk-cipher";

const compress = promisify(deflateRaw);
/** The fastest: text of rows shrinks to about a fifth all the same. */
const level = 1;
/** Chunks compressed ahead of what is written, on other threads. */
const ahead = 3;

/** Every backup file begins with this. */
export const magic = Buffer.from("guanxi-backup\n");
export const digestLength = 32;
/** The ending of a file that is not complete. */
export const unfinished = ".unfinished";

/** What became of a backup: its size in bytes and the SHA-256 of everything in it. */
export interface WrittenFile {
  readonly bytes: number;
  readonly hash: string;
}

/**
 * Writes one backup file: head, sealed chunks, manifest, SHA-256 of all that. Until `finish` it has another name, so
 * whatever a crash leaves behind does not look like a backup.
 */
export class BackupWriter {
  private readonly digest: Hash = createHash("sha256");
  private readonly waiting: { kind: ChunkKind; text: Promise<Buffer> }[] = [];
  private bytes = 0;

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    private readonly cipher: ChunkCipher,
  ) {}

  static async create(path: string, head: BackupHead, key: MasterKey): Promise<BackupWriter> {
    const file = await open(path + unfinished, "w", 0o600);
    const writer = new BackupWriter(path, file, new ChunkCipher(key, head));
    const text = Buffer.from(JSON.stringify(head));
    await writer.write(Buffer.concat([magic, length(text), text]));
    return writer;
  }

  async add({ table, range, lines }: Chunk): Promise<void> {
    this.begin(ChunkKind.Rows, [JSON.stringify([table, range]), ...lines].join("\n"));
    while (this.waiting.length > ahead) await this.writeNext();
  }

  /** Ends the file and gives it its name, once everything is on the disk. */
  async finish(manifest: Manifest): Promise<WrittenFile> {
    this.begin(ChunkKind.Manifest, JSON.stringify(manifest));
    while (this.waiting.length > 0) await this.writeNext();
    const hash = this.digest.copy().digest();
    await this.write(hash);
    await this.file.sync();
    await this.file.close();
    await rename(this.path + unfinished, this.path);
    return { bytes: this.bytes, hash: hash.toString("hex") };
  }

  /** Gives up and leaves nothing behind. */
  async abandon(): Promise<void> {
    await Promise.allSettled(this.waiting.map(({ text }) => text));
    await this.file.close().catch(() => undefined);
    await rm(this.path + unfinished, { force: true });
  }

  private begin(kind: ChunkKind, text: string): void {
    const compressed = compress(text, { level });
    // It is waited for in its turn; until then a failure must not end the process.
    compressed.catch(() => undefined);
    this.waiting.push({ kind, text: compressed });
  }

  private async writeNext(): Promise<void> {
    const next = this.waiting.shift();
    if (!next) return;
    const sealed = this.cipher.seal(next.kind, await next.text);
    await this.write(Buffer.concat([Buffer.of(next.kind), length(sealed), sealed]));
  }

  private async write(bytes: Buffer): Promise<void> {
    this.digest.update(bytes);
    this.bytes += bytes.length;
    await this.file.writeFile(bytes);
  }
}

function length(bytes: Buffer): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(bytes.length);
  return four;
}
