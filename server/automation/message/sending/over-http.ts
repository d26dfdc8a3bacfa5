import type { OutboundAnswer, OutboundRequest } from "../../../core/outbound/outbound";
import { OutboundError } from "../../../core/outbound/outbound";
import type { Carrier, Endpoint, Parcel, Tried, Verdict } from "./carrier.types";

/** A kind of HTTP endpoint: how it is asked, and what its answers mean. Pure, so that each is a page of its own. */
export interface HttpAdapter {
  /** @param now the time of this try, which some sign */
  request(endpoint: Endpoint, parcel: Parcel, now: Date): OutboundRequest;
  /** The verdict on an answer that came with a good HTTP status, and the endpoint's own code. */
  judge(answer: OutboundAnswer, endpoint: Endpoint): { readonly verdict: Verdict; readonly code: string | null };
}

const tooMany = 429;

/** Sends by HTTP as an adapter says, through the one guarded way out. */
export const overHttp = (adapter: HttpAdapter): Carrier => async ({ site, clock }, endpoint, parcel): Promise<Tried> => {
  try {
    const answer = await site.outbound.send(adapter.request(endpoint, parcel, clock.now()));
    const { status } = answer;
    if (status === tooMany) return { verdict: "LATER", answer: status, fault: "rate" };
    if (status < 200 || status >= 300) return { verdict: "FAILED", answer: status, fault: `http${status}` };
    const { verdict, code } = adapter.judge(answer, endpoint);
    return { verdict, answer: status, fault: verdict === "TAKEN" ? null : code };
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    return { verdict: "FAILED", answer: null, fault: error.fault };
  }
};

/** A request with a JSON body. */
export const jsonRequest = (url: string, body: object): OutboundRequest => ({
  url,
  method: "POST",
  headers: { "content-type": "application/json", "user-agent": "Guanxi-Messages" },
  body: Buffer.from(JSON.stringify(body)),
});

/** What stands at a dotted path of a JSON text, as text; undefined where nothing does, or where it is no JSON. */
export function valueAt(json: string, path: string): string | undefined {
  try {
    let value: unknown = JSON.parse(json);
    for (const step of path.split(".")) value = typeof value === "object" && value !== null && Object.hasOwn(value, step) ? (value as Record<string, unknown>)[step] : undefined;
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
  } catch {
    return undefined;
  }
}

/** How robots answer: 200 in any case, and a code in the body, of which 0 means taken and some mean too much at once. */
export const byCode = (path: string, later: ReadonlySet<string>) => ({ body }: OutboundAnswer): { verdict: Verdict; code: string | null } => {
  const code = valueAt(body, path);
  if (code === "0") return { verdict: "TAKEN", code };
  if (code !== undefined && later.has(code)) return { verdict: "LATER", code };
  return { verdict: "FAILED", code: code?.slice(0, 40) ?? "noCode" };
};

/** A text of at most so many bytes, cut between characters, with a mark where it was cut. */
export function withinBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  let [kept, bytes] = ["", 3]; // the mark takes three
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    kept += character;
  }
  return `${kept}…`;
}
