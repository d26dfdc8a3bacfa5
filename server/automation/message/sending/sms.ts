import { fillIn } from "../template/placeholders";
import { valueAt, type HttpAdapter } from "./over-http";

/** The variables of an SMS endpoint's body. */
export const smsVariables: ReadonlySet<string> = new Set(["to", "text", "id"]);

/** Fills every text of a JSON value; it is filled after it was parsed, so that no message can break out of its quotes. */
export function filledJson(value: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof value === "string") return fillIn(value, values);
  if (Array.isArray(value)) return value.map((each) => filledJson(each, values));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filledJson(each, values)]));
}

/** An SMS provider, or any other HTTP endpoint: its own method, headers and body; success by the status, or by a value in the answer. */
export const sms: HttpAdapter = {
  request({ url, method, headers, body }, { id, to, text }) {
    const filled = filledJson(JSON.parse(body), { id, to: to ?? "", text });
    return {
      url,
      method,
      headers: { "content-type": "application/json", "user-agent": "Guanxi-Messages", "idempotency-key": id, ...headers },
      body: Buffer.from(JSON.stringify(filled)),
    };
  },
  judge({ body }, { successPath, successValue }) {
    if (!successPath) return { verdict: "TAKEN", code: null };
    const code = valueAt(body, successPath);
    return { verdict: code === (successValue ?? "") ? "TAKEN" : "FAILED", code: code?.slice(0, 40) ?? "noCode" };
  },
};
