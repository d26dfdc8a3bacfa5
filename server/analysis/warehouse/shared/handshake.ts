import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { minute, type Clock } from "../../../core/clock";
import type { MasterKey } from "../../../core/encryption/master-key";

/** Where a server answers the others. Nothing that a session or an API key holds opens it. */
export const warehousePath = "/internal/warehouse";

/** What both ends of one connection sign their messages with. */
export interface Secret {
  readonly key: Buffer;
  /** Of this connection alone: what was said on another one proves nothing on this. */
  readonly nonce: string;
}

const scheme = "Guanxi-Warehouse";
/** How far the clocks of two servers may be apart. */
const leeway = minute;

/** The servers' common key, of the master key that they all have. It signs and encrypts nothing. */
const keyOf = ({ key }: MasterKey): Buffer => Buffer.from(hkdfSync("sha256", key, "", "guanxi warehouse", 32));

const signature = (key: Buffer, time: string, nonce: string): Buffer => createHmac("sha256", key).update(`${warehousePath}|${time}|${nonce}`).digest();

/** What a server says to be let in, once and now. */
export function introduce(master: MasterKey, now: Date): { authorization: string; secret: Secret } {
  const [key, nonce, time] = [keyOf(master), randomBytes(16).toString("hex"), String(now.getTime())];
  return { authorization: `${scheme} ${master.id}.${time}.${nonce}.${signature(key, time, nonce).toString("hex")}`, secret: { key, nonce } };
}

/** Lets servers in that have one of our master keys, each introduction once. */
export class Doorkeeper {
  /** Nonces seen, and when they may be forgotten. */
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly masters: readonly MasterKey[],
    private readonly clock: Clock,
  ) {}

  /** @returns undefined for whoever is not let in */
  admit(authorization: string | undefined): Secret | undefined {
    const [, id = "", time = "", nonce = "", mac = ""] = /^Guanxi-Warehouse ([0-9a-f]{8})\.(\d{1,15})\.([0-9a-f]{32})\.([0-9a-f]{64})$/.exec(authorization ?? "") ?? [];
    const master = this.masters.find((each) => each.id === id);
    const now = this.clock.now().getTime();
    if (!master || Math.abs(now - Number(time)) > leeway) return undefined;
    const key = keyOf(master);
    if (!timingSafeEqual(signature(key, time, nonce), Buffer.from(mac, "hex")) || this.isKnown(nonce, now)) return undefined;
    return { key, nonce };
  }

  private isKnown(nonce: string, now: number): boolean {
    for (const [old, until] of this.seen) if (until < now) this.seen.delete(old);
    if (this.seen.has(nonce)) return true;
    this.seen.set(nonce, now + 2 * leeway);
    return false;
  }
}
