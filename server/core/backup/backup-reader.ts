import { createHash, type Hash } from "node:crypto";
import { open, type FileHandle } from "node:fs/promises";
import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import type { MasterKey } from "../encryption/master-key";
import { backupFormat, BackupError, type BackupHead, type Chunk, type Manifest } from "./backup-head";
import { digestLength, magic } from "./backup-writer";
import { ChunkCipher, ChunkKind } from "./chunk-cipher";

const decompress = promisify(inflateRaw);
/** No head and no chunk of ours is longer; a longer one is no number of ours. */
const longest = 1_000_000_000;

/** What the head of a file says, without a key. @throws BackupError when it is no backup or of a later format */
export async function readHead(path: string): Promise<BackupHead> {
  const file = await BackupFile.open(path);
  try {
    return await file.head();
  } finally {
    await file.close();
  }
}

/**
 * The chunks of a backup in their order, opened and decompressed, and at the end its manifest.
 * @throws BackupError when the key is another one, or anything in the file was altered, moved, left out or cut off
 */
export async function* readChunks(path: string, keys: readonly MasterKey[]): AsyncGenerator<Chunk, Manifest> {
  const file = await BackupFile.open(path);
  try {
    const cipher = cipherOf(path, await file.head(), keys);
    for (;;) {
      const kind = await file.kind();
      const text = await file.text(cipher, kind);
      if (kind === ChunkKind.Rows) yield chunkOf(text);
      else {
        await file.end();
        return JSON.parse(text) as Manifest;
      }
    }
  } finally {
    await file.close();
  }
}

/** The manifest at a backup's end; its rows are passed by unopened. */
export async function readManifest(path: string, keys: readonly MasterKey[]): Promise<Manifest> {
  const file = await BackupFile.open(path);
  try {
    const cipher = cipherOf(path, await file.head(), keys);
    while ((await file.kind()) === ChunkKind.Rows) await file.skip(cipher);
    return JSON.parse(await file.text(cipher, ChunkKind.Manifest)) as Manifest;
  } finally {
    await file.close();
  }
}

function cipherOf(path: string, head: BackupHead, keys: readonly MasterKey[]): ChunkCipher {
  const key = keys.find(({ id }) => id === head.keyId);
  if (!key) throw new BackupError(`${path} was sealed with the master key ${head.keyId}; known are ${keys.map(({ id }) => id).join(", ")}. Give that key too, in ENCRYPTION_KEY or its file: without it nobody can open the backup.`);
  return new ChunkCipher(key, head);
}

function chunkOf(text: string): Chunk {
  const [place = "", ...lines] = text.split("\n");
  const [table, range] = JSON.parse(place) as [string, number];
  return { table, range, lines };
}

/** One file, read from its beginning to its end. */
class BackupFile {
  private readonly digest: Hash = createHash("sha256");
  private place = 0;

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
  ) {}

  static async open(path: string): Promise<BackupFile> {
    try {
      return new BackupFile(path, await open(path));
    } catch (error) {
      throw new BackupError(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
    }
  }

  async head(): Promise<BackupHead> {
    const start = await this.take(magic.length).catch(() => undefined);
    if (!start?.equals(magic)) throw new BackupError(`${this.path} is no backup of Guanxi.`);
    const head = parsed((await this.take(await this.length())).toString());
    if (!head) throw this.altered();
    if (head.format > backupFormat) throw new BackupError(`${this.path} was made by a later version of Guanxi (format ${head.format}); restore it with that version.`);
    return head;
  }

  /** What comes next. */
  async kind(): Promise<ChunkKind> {
    return (await this.take(1))[0] as ChunkKind;
  }

  async text(cipher: ChunkCipher, kind: ChunkKind): Promise<string> {
    const sealed = await this.take(await this.length());
    try {
      return (await decompress(cipher.open(kind, sealed))).toString();
    } catch (error) {
      throw this.altered(error);
    }
  }

  async skip(cipher: ChunkCipher): Promise<void> {
    const length = await this.length();
    this.place += length;
    cipher.skip();
  }

  /** The sum of everything before, and nothing after it. */
  async end(): Promise<void> {
    const sum = this.digest.copy().digest();
    const said = await this.take(digestLength);
    const { bytesRead } = await this.file.read(Buffer.alloc(1), 0, 1, this.place);
    if (!sum.equals(said) || bytesRead > 0) throw this.altered();
  }

  async close(): Promise<void> {
    await this.file.close();
  }

  private async length(): Promise<number> {
    const length = (await this.take(4)).readUInt32BE();
    if (length > longest) throw this.altered();
    return length;
  }

  private async take(length: number): Promise<Buffer> {
    const bytes = Buffer.alloc(length);
    for (let have = 0; have < length; ) {
      const { bytesRead } = await this.file.read(bytes, have, length - have, this.place + have);
      if (bytesRead === 0) throw new BackupError(`${this.path} is cut off.`);
      have += bytesRead;
    }
    this.place += length;
    this.digest.update(bytes);
    return bytes;
  }

  private altered(cause?: unknown): BackupError {
    return new BackupError(`${this.path} was altered since it was made. Nothing of it can be trusted; take another backup.`, { cause });
  }
}

function parsed(text: string): BackupHead | undefined {
  try {
    return JSON.parse(text) as BackupHead;
  } catch {
    return undefined;
  }
}
