import { ApolloServer, HeaderMap, type ApolloServerPlugin, type GraphQLRequestListener, type HTTPGraphQLResponse } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { GraphQLError, Kind, type DocumentNode, type FormattedExecutionResult, type GraphQLSchema } from "graphql";
import type { Context } from "../context";
import type { Logger } from "../logger";
import { formatExecutionError, formatRequestError } from "./error-format";
import { graphqlResponse, type MediaType } from "./media-type";
import type { Answer, Operations } from "./operations";
import { rateLimitHeaders } from "./rate-limit-headers";

/** What the gateway knows of an HTTP request once it is let in. Apollo copies its context, so it is handed on inside. */
export interface HttpScope {
  ctx: Context;
  caller: string;
  mediaType: MediaType;
}

interface ApolloContext {
  http: HttpScope;
}

export interface HttpOperation {
  method: string;
  /** The address's query string, with its question mark. */
  search: string;
  contentType: string | undefined;
  /** The request's JSON; an array is a batch. */
  body: unknown;
}

export interface Apollo {
  execute(operation: HttpOperation, scope: HttpScope): Promise<HTTPGraphQLResponse>;
  stop(): Promise<void>;
}

/**
 * Apollo Server reads GraphQL's parameters from HTTP, sees to batches and to GET; operations run through `Operations`.
 * Plugins that cost time on every field or call home are off.
 */
export async function startApollo(options: { schema: GraphQLSchema; operations: Operations; logger: Logger }): Promise<Apollo> {
  const server = new ApolloServer<ApolloContext>({
    schema: options.schema,
    plugins: [
      operationsPlugin(options.operations),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    allowBatchedHttpRequests: true,
    // csrf.ts and body.ts do this by the request's cookie.
    csrfPrevention: false,
    documentStore: null,
    // Operations decides per caller.
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: "production",
    stringifyResult: (result) => JSON.stringify(result),
    logger: { debug: () => {}, info: () => {}, warn: (text) => options.logger.warn(text), error: (text) => options.logger.error(text) },
  });
  await server.start();
  return {
    async execute({ method, search, contentType, body }, scope) {
      const headers = new HeaderMap();
      if (contentType !== undefined) headers.set("content-type", contentType);
      const context = (): Promise<ApolloContext> => Promise.resolve({ http: scope });
      const response = await server.executeHTTPGraphQLRequest({ httpGraphQLRequest: { method, headers, search, body }, context });
      const byApollo = (response.status ?? 200) >= 400 && (Array.isArray(body) || !response.headers.has(answered));
      return byApollo ? mendErrors(response, scope, options.operations) : response;
    },
    stop: () => server.stop(),
  };
}

/** Marks responses that `Operations` made; the gateway sends it on as the request's id. */
export const answered = "x-request-id";

/** A document without operations: with it Apollo neither parses nor validates what `Operations` refuses with reasons of its own. */
const refusedDocument: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

function operationsPlugin(operations: Operations): ApolloServerPlugin<ApolloContext> {
  const listener: GraphQLRequestListener<ApolloContext> = {
    // Apollo parses and validates only where no document is there yet: ours are kept by text.
    didResolveSource(request) {
      const found = operations.peek(request.source)?.node ?? refusedDocument;
      (request as { document?: DocumentNode }).document = found;
      return Promise.resolve();
    },
    async responseForOperation({ source, request, contextValue: { http }, response, requestIsBatched }) {
      const { operationName, variables } = request;
      const { ctx, caller, mediaType } = http;
      const answer = await operations.answer({ source, operationName, variables, ctx, caller, kinds: ["query", "mutation"] });
      const head = response.http;
      head.status = Math.max(head.status ?? 0, statusOf(answer, mediaType, requestIsBatched));
      head.headers.set("content-type", mediaType).set(answered, ctx.requestId);
      setAll(head.headers, rateLimitHeaders(answer.charge));
      return { http: { headers: noHeaders }, body: { kind: "single", singleResult: answer.result } };
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

const noHeaders = new HeaderMap();

/**
 * Apollo answers 400 or 500 to a well-formed request that fails before it runs; the specification wants 200 with
 * `application/json`, because old clients do not read the body otherwise. A batch is 200 too: others in it may have run. A spent budget is
 * 429 for all.
 */
function statusOf({ outcome }: Answer, mediaType: MediaType, batched: boolean): number {
  if (outcome === "limited") return 429;
  if (outcome === "ran" || batched || mediaType !== graphqlResponse) return 200;
  return outcome === "late" ? 503 : 400;
}

function setAll(headers: HeaderMap, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) headers.set(name, value);
}

/** Gives the errors that Apollo itself answers (wrong parameters, a mutation by GET) the shape of all others. */
async function mendErrors(response: HTTPGraphQLResponse, scope: HttpScope, operations: Operations): Promise<HTTPGraphQLResponse> {
  if (response.body.kind !== "complete") return response;
  const errorScope = operations.scope(scope.ctx);
  const format = (response.status ?? 500) < 500 ? formatRequestError : formatExecutionError;
  const mend = (result: FormattedExecutionResult): FormattedExecutionResult => {
    if (!result.errors || result.errors.every(({ extensions }) => extensions?.["requestId"])) return result;
    return { errors: result.errors.map(({ message }) => format(new GraphQLError(message), errorScope)) };
  };
  const results = JSON.parse(response.body.string) as FormattedExecutionResult | FormattedExecutionResult[];
  response.headers.set("content-type", scope.mediaType).set(answered, scope.ctx.requestId);
  setAll(response.headers, rateLimitHeaders(await operations.charge(scope.caller)));
  return { ...response, body: { kind: "complete", string: JSON.stringify(Array.isArray(results) ? results.map(mend) : mend(results)) } };
}
