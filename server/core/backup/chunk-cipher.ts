import { createCipheriv, createDecipheriv, createHash, hkdfSync } from "node:crypto";
import type { MasterKey } from "../encryption/master-key";
import type { BackupHead } from "./backup-head";

const algorithm = "aes-256-gcm";
const keyLength = 32;
const nonceLength = 12;
const tagLength = 16;

/** What a chunk holds: rows, or the manifest that ends the file. */
export const ChunkKind = { Rows: 1, Manifest: 2 } as const;
export type ChunkKind = (typeof ChunkKind)[keyof typeof ChunkKind];

/**
 * Seals the chunks of one file (AES-256-GCM). Each file has a key of its own, derived from the master key, the file's
 * salt and its whole head, so that a head cannot be exchanged. The nonce is the chunk's number and its kind is
 * authenticated, so a chunk that was left out, moved, doubled, altered or taken from another file does not open, and a
 * file that was cut has no manifest.
 */
export class ChunkCipher {
  private readonly key: Buffer;
  private next = 0;

  constructor({ key }: MasterKey, head: BackupHead) {
    const said = createHash("sha256").update(JSON.stringify(head)).digest();
    this.key = Buffer.from(hkdfSync("sha256", key, Buffer.from(head.salt, "hex"), Buffer.concat([Buffer.from("guanxi backup "), said]), keyLength));
  }

  /** Seals the next chunk. */
  seal(kind: ChunkKind, plain: Buffer): Buffer {
    const cipher = createCipheriv(algorithm, this.key, this.nonce(), { authTagLength: tagLength }).setAAD(Buffer.of(kind));
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  /** Opens the next chunk. @throws when it is not the one that was sealed at this place */
  open(kind: ChunkKind, sealed: Buffer): Buffer {
    const text = sealed.subarray(0, -tagLength);
    const decipher = createDecipheriv(algorithm, this.key, this.nonce(), { authTagLength: tagLength }).setAAD(Buffer.of(kind));
    decipher.setAuthTag(sealed.subarray(-tagLength));
    return Buffer.concat([decipher.update(text), decipher.final()]);
  }

  /** Passes by the next chunk. */
  skip(): void {
    this.next += 1;
  }

  private nonce(): Buffer {
    const nonce = Buffer.alloc(nonceLength);
    nonce.writeUIntBE(this.next, nonceLength - 6, 6);
    this.next += 1;
    return nonce;
  }
}
