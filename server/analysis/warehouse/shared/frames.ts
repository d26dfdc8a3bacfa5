import { createHmac, timingSafeEqual } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import type { Secret } from "./handshake";

/** Who speaks. */
type Side = "owner" | "asker";

const macBytes = 32;

/** One direction of a connection: values in signed frames, numbered so that none can be left out, repeated or turned round. Whole numbers, dates and lists keep their kind. */
export class Frames {
  private count = 0;

  constructor(
    private readonly side: Side,
    private readonly secret: Secret,
  ) {}

  /**
   * The next frame to send.
   * @throws where it would have more bytes than may be sent; another one may be sent in its place
   */
  write(value: unknown, mostBytes: number): Buffer {
    const payload = serialize(value);
    if (payload.length + macBytes > mostBytes) throw new Error("Too much for one frame between two servers.");
    return Buffer.concat([this.mac(payload), payload]);
  }

  /**
   * What the next frame says; it is looked at only after its signature was right.
   * @throws where it is not the other end's next
   */
  read(frame: Buffer): unknown {
    const payload = frame.subarray(macBytes);
    if (frame.length < macBytes || !timingSafeEqual(this.mac(payload), frame.subarray(0, macBytes))) throw new Error("A frame of the warehouse's connection is not signed as it should be.");
    return deserialize(payload);
  }

  private mac(payload: Buffer): Buffer {
    const head = `${this.side}|${this.secret.nonce}|${(this.count += 1)}|`;
    return createHmac("sha256", this.secret.key).update(head).update(payload).digest();
  }
}
