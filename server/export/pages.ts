import { setTimeout as pause } from "node:timers/promises";
import type { FormattedExecutionResult } from "graphql";
import { second } from "../core/clock";
import { AppError, type ErrorCode } from "../core/errors";
import type { Answer } from "../core/http/operations";

/** One page of a list as the graph answers it. */
export interface Page {
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Asks for the page after a cursor; null for the first. */
export type Ask = (after: string | null) => Promise<Answer>;

/** The page in an answer. @throws the error that it holds instead */
export function pageIn({ result }: Answer): Page {
  const page = (result.data as { page?: Page } | null | undefined)?.page;
  if (!page || result.errors) throw errorIn(result);
  return page;
}

/**
 * Records one by one, page after page: never more than one page is held, and the next is asked for when it is wanted. A
 * file that is longer than the caller's budget for the minute waits for the next minute.
 */
export async function* recordsFrom(first: Page, ask: Ask, signal: AbortSignal): AsyncGenerator<Page["nodes"][number]> {
  for (let page = first; ; ) {
    yield* page.nodes;
    if (!page.pageInfo.hasNextPage) return;
    page = pageIn(await patiently(ask, page.pageInfo.endCursor, signal));
  }
}

async function patiently(ask: Ask, after: string | null, signal: AbortSignal): Promise<Answer> {
  for (;;) {
    const answer = await ask(after);
    if (answer.outcome !== "limited") return answer;
    await pause(Math.max(answer.charge.retryAfter, 1) * second, undefined, { signal });
  }
}

function errorIn({ errors }: FormattedExecutionResult): AppError {
  const { code = "INTERNAL", ...more } = errors?.[0]?.extensions ?? {};
  return new AppError(code as ErrorCode, errors?.[0]?.message ?? "The list could not be read.", more);
}
