import type { Charge } from "../limits/token-bucket.rules";

/** What is left of a caller's budget, as headers of the answer; seconds and cost. */
export const rateLimitHeaders = ({ allowed, limit, remaining, reset, retryAfter }: Charge): Record<string, string> => ({
  "ratelimit-limit": String(limit),
  "ratelimit-remaining": String(remaining),
  "ratelimit-reset": String(reset),
  ...(!allowed && { "retry-after": String(retryAfter) }),
});
