import { lookup as lookUp, type LookupAddress } from "node:dns";
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { second } from "../clock";
import type { Networks } from "./networks";

/** Why nothing could be sent, or no answer came. */
export type OutboundFault = "address" | "scheme" | "credentials" | "invalid" | "unresolved" | "refused" | "timeout" | "tls" | "connection" | "tooLarge";

/** A request to somebody else's server failed before there was an answer. */
export class OutboundError extends Error {
  override name = "OutboundError";

  constructor(readonly fault: OutboundFault) {
    super(`Nothing could be sent: ${fault}`);
  }
}

export interface OutboundRequest {
  readonly url: string;
  readonly method: "POST" | "PUT" | "GET";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** For everything together, 10 s where nothing is said. */
  readonly milliseconds?: number;
}

export interface OutboundAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** All addresses of a host's name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

const bySystem: Resolve = (host) => new Promise((resolve, reject) => lookUp(host, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses))));

/** Bytes of an answer that are read; whoever says more is cut off. */
const mostRead = 64 * 1024;
const mostSent = 256 * 1024;
const usualTime = 10 * second;

/**
 * Sends to servers that people name, and never to one within the house. The address is judged where it counts: at the
 * connection, by what the name means at that moment, and the very address that was judged is connected to. Nobody is
 * followed elsewhere: a redirection is an answer like any other.
 */
export class Outbound {
  constructor(
    private readonly networks: Networks,
    private readonly resolve: Resolve = bySystem,
  ) {}

  /**
   * Judges an address that somebody types: what can never be sent to is refused before it is saved.
   * @throws OutboundError
   */
  async check(url: string): Promise<void> {
    const target = targetOf(url);
    await this.addressesOf(hostOf(target), target.protocol);
  }

  /** @throws OutboundError where there is no answer */
  async send({ url, method, headers, body, milliseconds = usualTime }: OutboundRequest): Promise<OutboundAnswer> {
    if (body.length > mostSent) throw new OutboundError("tooLarge");
    const target = targetOf(url);
    const host = hostOf(target);
    if (isIP(host)) this.judge([{ address: host, family: isIP(host) }], target.protocol); // an address is not looked up again
    const request = target.protocol === "https:" ? requestHttps : requestHttp;
    return new Promise((resolve, reject) => {
      const failed = (error: unknown): void => reject(asFault(error));
      const sent = request(
        target,
        { method, headers: { ...headers, "content-length": body.length }, agent: false, lookup: this.lookup(target.protocol), signal: AbortSignal.timeout(milliseconds) },
        (answer) => {
          const chunks: Buffer[] = [];
          let read = 0;
          const done = (): void => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString("utf8") });
          answer.on("error", failed).on("end", done);
          answer.on("data", (chunk: Buffer) => {
            chunks.push(chunk.subarray(0, mostRead - read));
            read += chunk.length;
            if (read < mostRead) return;
            done();
            sent.destroy();
          });
        },
      );
      sent.on("error", failed).end(body);
    });
  }

  private lookup(protocol: string): LookupFunction {
    return (host, { all }, done) => {
      this.addressesOf(host, protocol).then(
        ([first, ...others]) => (all ? done(null, [first, ...others]) : done(null, first.address, first.family)),
        (error: unknown) => done(error as NodeJS.ErrnoException, ""),
      );
    };
  }

  private async addressesOf(host: string, protocol: string): Promise<[LookupAddress, ...LookupAddress[]]> {
    const version = isIP(host);
    const found = version ? [{ address: host, family: version }] : await this.resolve(host).catch(() => []);
    const [first, ...others] = found;
    if (!first) throw new OutboundError("unresolved");
    this.judge(found, protocol);
    return [first, ...others];
  }

  /** One forbidden address among several is enough to refuse: which of them is connected to is not ours to say. */
  private judge(addresses: readonly LookupAddress[], protocol: string): void {
    if (!addresses.every(({ address }) => this.networks.mayReach(address))) throw new OutboundError("address");
    if (protocol !== "https:" && !addresses.every(({ address }) => this.networks.isAllowedInside(address))) throw new OutboundError("scheme");
  }
}

/** Plain HTTP is for networks within the house that are allowed; everything else travels encrypted. */
function targetOf(text: string): URL {
  if (!URL.canParse(text)) throw new OutboundError("invalid");
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") throw new OutboundError("scheme");
  if (url.username || url.password) throw new OutboundError("credentials");
  return url;
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, "");

const faults: Readonly<Record<string, OutboundFault>> = { ECONNREFUSED: "refused", ABORT_ERR: "timeout", ETIMEDOUT: "timeout", ENOTFOUND: "unresolved", EAI_AGAIN: "unresolved" };

function asFault(error: unknown): OutboundError {
  if (error instanceof OutboundError) return error;
  const { code = "", name } = error as { code?: string; name?: string };
  if (name === "TimeoutError") return new OutboundError("timeout");
  if (/^ERR_TLS|CERT|^ERR_SSL|SELF_SIGNED|UNABLE_TO/.test(code)) return new OutboundError("tls");
  return new OutboundError(faults[code] ?? "connection");
}
