import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";

interface Options {
  challenge: string;
  rp?: { id: string };
  rpId?: string;
}

/** What may be wrong with an answer. */
export interface Flaw {
  origin?: string;
  challenge?: string;
  /** The person was not recognised by finger, face or PIN. */
  unverified?: boolean;
  counter?: number;
}

const sha256 = (data: string | Buffer): Buffer => createHash("sha256").update(data).digest();
const base64url = (data: Buffer | string): string => Buffer.from(data).toString("base64url");

/** A passkey in software: answers like a browser with an authenticator (ES256, no attestation). */
export class Authenticator {
  readonly credentialId = randomBytes(32);
  private readonly keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  private counter = 0;

  constructor(private readonly origin = "https://crm.example") {}

  /** The answer of `navigator.credentials.create`, as JSON. */
  create(options: string, flaw: Flaw = {}): string {
    const { challenge, rp } = JSON.parse(options) as Options;
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.credentialId.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.credentialId, coseOf(this.keys.publicKey)]);
    const authData = Buffer.concat([this.facts(rp?.id ?? "", 0x40, flaw), attested]);
    const attestation = Buffer.concat([Buffer.from([0xa3]), text("fmt"), text("none"), text("attStmt"), Buffer.from([0xa0]), text("authData"), bytes(authData)]);
    const clientDataJSON = base64url(this.clientData("webauthn.create", challenge, flaw));
    return this.answer({ clientDataJSON, attestationObject: base64url(attestation), transports: ["internal"] });
  }

  /** The answer of `navigator.credentials.get`, as JSON. */
  get(options: string, flaw: Flaw = {}): string {
    const { challenge, rpId } = JSON.parse(options) as Options;
    const authenticatorData = this.facts(rpId ?? "", 0, flaw);
    const clientData = this.clientData("webauthn.get", challenge, flaw);
    const signature = sign("sha256", Buffer.concat([authenticatorData, sha256(clientData)]), this.keys.privateKey);
    return this.answer({ clientDataJSON: base64url(clientData), authenticatorData: base64url(authenticatorData), signature: base64url(signature) });
  }

  private facts(site: string, more: number, { unverified, counter }: Flaw): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter ?? ++this.counter);
    return Buffer.concat([sha256(site), Buffer.from([more | (unverified ? 0x01 : 0x05)]), count]);
  }

  private clientData(type: string, challenge: string, flaw: Flaw): string {
    return JSON.stringify({ type, challenge: flaw.challenge ?? challenge, origin: flaw.origin ?? this.origin, crossOrigin: false });
  }

  private answer(response: object): string {
    const id = base64url(this.credentialId);
    return JSON.stringify({ id, rawId: id, type: "public-key", clientExtensionResults: {}, response });
  }
}

/** CBOR of a text and of bytes. */
const text = (value: string): Buffer => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
const bytes = (value: Buffer): Buffer => Buffer.concat([value.length < 256 ? Buffer.from([0x58, value.length]) : Buffer.from([0x59, value.length >> 8, value.length & 0xff]), value]);

/** A public key of P-256 as COSE has it. */
function coseOf(key: KeyObject): Buffer {
  const { x = "", y = "" } = key.export({ format: "jwk" }) as { x?: string; y?: string };
  const coordinate = (name: number, value: string): Buffer => Buffer.concat([Buffer.from([name]), bytes(Buffer.from(value, "base64url"))]);
  return Buffer.concat([Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]), coordinate(0x21, x), coordinate(0x22, y)]);
}
