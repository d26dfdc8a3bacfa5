/** The two media types of GraphQL over HTTP, as sent. With the first the status tells failed requests; with the second they are 200. */
export const graphqlResponse = "application/graphql-response+json; charset=utf-8";
export const json = "application/json; charset=utf-8";

export type MediaType = typeof graphqlResponse | typeof json;

interface Range {
  type: string;
  quality: number;
}

/** Chooses the response's media type by the `Accept` header (RFC 9110); undefined where it accepts neither. */
export function chooseMediaType(accept: string | undefined): MediaType | undefined {
  if (accept === undefined || accept === "*/*") return json;
  const ranges = accept.split(",").map(readRange);
  const ofGraphql = qualityOf("application/graphql-response+json", ranges);
  const ofJson = qualityOf("application/json", ranges);
  if (ofGraphql === 0 && ofJson === 0) return undefined;
  if (ofGraphql !== ofJson) return ofGraphql > ofJson ? graphqlResponse : json;
  // Equal: the one named first; with wildcards only, the older one, which every client reads.
  const first = ranges.find(({ type }) => type === "application/graphql-response+json" || type === "application/json");
  return first?.type === "application/graphql-response+json" ? graphqlResponse : json;
}

function readRange(text: string): Range {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const quality = Number(parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? 1);
  return { type, quality: Number.isFinite(quality) ? quality : 0 };
}

/** The most exact range that matches decides. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  for (const pattern of [type, "application/*", "*/*"]) {
    const range = ranges.find((candidate) => candidate.type === pattern);
    if (range) return range.quality;
  }
  return 0;
}

/** Whether a request's `Content-Type` is JSON in UTF-8. */
export function isJson(contentType: string | undefined): boolean {
  if (contentType === "application/json") return true;
  const [type, ...parameters] = (contentType ?? "").split(";").map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith("charset="));
  return type === "application/json" && (charset === undefined || /^charset="?utf-?8"?$/.test(charset));
}
