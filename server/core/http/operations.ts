import { GraphQLError, type ExecutionResult, type FormattedExecutionResult, type GraphQLFormattedError, type GraphQLSchema, OperationTypeNode } from "graphql";
import type { Context } from "../context";
import { AppError } from "../errors";
import { Occupancy, type Leave } from "../limits/occupancy";
import { VariablesError, type Variables } from "../graph/execute";
import type { Logger } from "../logger";
import { DocumentError, Documents, type CostedOperation, type GoodDocument } from "./documents";
import type { Charge } from "../limits/token-bucket.rules";
import type { TokenBuckets } from "../limits/token-buckets";
import { formatExecutionError, formatRequestError, type ErrorScope } from "./error-format";
import { tooComplex, type Limits } from "./limits";
import { TimeLimitError, withTimeLimit } from "./time-limit";
import type { TrustedDocuments } from "./trusted-documents";
import { checkVariables } from "./variables";

export interface OperationsOptions {
  schema: GraphQLSchema;
  limits: Limits;
  trusted: TrustedDocuments;
  /** What callers may still spend. */
  buckets: TokenBuckets;
  /** Whether this caller may ask about the schema itself. */
  introspection(this: void, ctx: Context): boolean;
  /** Errors make no suggestions. */
  production: boolean;
  logger: Logger;
}

/** A request for one operation, from whichever transport. */
export interface Asked {
  source: string;
  operationName?: string | null | undefined;
  variables?: Readonly<Record<string, unknown>> | null | undefined;
  ctx: Context;
  /** Whose budget it is charged to. */
  caller: string;
  /** The kinds of operation that the transport carries. */
  kinds: readonly `${OperationTypeNode}`[];
}

/** An operation that may run now. */
export interface Admitted {
  document: GoodDocument;
  operation: CostedOperation;
  variables: Variables;
  charge: Charge;
  cost: CostReport;
  /** To be called when it has ended, however it ends. */
  leave: Leave;
}

/** What an operation cost, as `extensions.cost` tells it. */
export interface CostReport {
  requested: number;
  max: number;
  /** Of the caller's budget for this minute. */
  remaining: number;
}

/** How an operation came out: it ran (perhaps with errors in it), or was refused, is over budget, or took too long. */
export type Outcome = "ran" | "refused" | "limited" | "late";

export interface Answer {
  outcome: Outcome;
  result: FormattedExecutionResult;
  charge: Charge;
}

/** Thrown where the caller's budget for the minute is spent. */
export class RateLimitError extends AppError {
  constructor(
    readonly charge: Charge,
    readonly requested: number,
  ) {
    super("RATE_LIMITED", `The budget for this minute is spent. Try again in ${charge.retryAfter} seconds.`, { retryAfter: charge.retryAfter });
  }
}

/** The least that a request costs, also one that is refused before it runs: looking at it was work too. */
const toll = 1;

/** Runs operations the same way over HTTP and websockets: limits first, then execution, and every error formatted. */
export class Operations {
  private readonly documents: Documents;
  private readonly working = new Occupancy();
  private readonly subscribed = new Occupancy();

  constructor(private readonly options: OperationsOptions) {
    this.documents = new Documents(options.schema, options.limits);
  }

  /** The document, or undefined where something is wrong with it; `answer` tells what. */
  peek(source: string): GoodDocument | undefined {
    const document = this.documents.find(source);
    return document instanceof DocumentError ? undefined : document;
  }

  /** Checks everything that can be checked before running, and charges the caller. Throws what `refusal` formats. */
  async admit({ source, operationName, variables, ctx, caller, kinds }: Asked): Promise<Admitted> {
    const { limits, introspection } = this.options;
    this.options.trusted.check(source, ctx);
    checkVariables(variables, limits);
    const document = this.documents.find(source);
    if (document instanceof DocumentError) throw document;
    if (document.introspects && !introspection(ctx)) throw new GraphQLError("Introspection is open to signed-in callers only.");
    const operation = document.operation(operationName);
    const kind = operation.node.operation;
    if (!kinds.includes(kind)) throw new GraphQLError(`A ${kind} cannot be sent this way.`);
    const read = operation.read(variables);
    const requested = operation.cost(read.coerced);
    const most = Math.min(limits.cost, this.budgetOf(ctx));
    if (requested > most) throw tooComplex("cost", requested, most);
    await this.countRequest(caller, requested, ctx);
    const charge = await this.charge(caller, Math.max(toll, requested), ctx);
    if (!charge.allowed) throw new RateLimitError(charge, requested);
    const leave = this.enter(kind, caller);
    return { document, operation, variables: read, charge, cost: this.report(requested, charge), leave };
  }

  /** Takes one of the requests that an API key has in a minute, where it has only so many. @throws where they are spent */
  private async countRequest(caller: string, requested: number, { viewer }: Context): Promise<void> {
    const perMinute = viewer?.requestsPerMinute;
    if (perMinute === undefined) return;
    const charge = await this.options.buckets.take(`requests:${caller}`, 1, { burst: perMinute, perMinute });
    if (!charge.allowed) throw new RateLimitError(charge, requested);
  }

  /** Takes a cost from a caller's budget; by default that of a request that is refused. */
  charge(caller: string, cost = toll, ctx?: Context): Promise<Charge> {
    const perMinute = this.budgetOf(ctx);
    return this.options.buckets.take(`graph:${caller}`, cost, { burst: perMinute, perMinute });
  }

  /** Runs one query or mutation; never rejects. */
  async answer(asked: Asked): Promise<Answer> {
    const scope = this.scope(asked.ctx);
    try {
      const admitted = await this.admit(asked);
      const { charge, cost } = admitted;
      const result = await withTimeLimit(run(admitted, asked.ctx), this.options.limits.milliseconds);
      return { outcome: "ran", charge, result: { ...this.format(result, scope), extensions: { cost } } };
    } catch (error) {
      return this.refused(error, asked);
    }
  }

  private async refused(error: unknown, { ctx, caller }: Asked): Promise<Answer> {
    const limited = error instanceof RateLimitError;
    const charge = limited ? error.charge : await this.charge(caller, toll, ctx);
    const cost = this.report(limited ? error.requested : toll, charge);
    return { outcome: outcomeOf(error), charge, result: { errors: this.refusal(error, this.scope(ctx)), extensions: { cost } } };
  }

  private budgetOf(ctx: Context | undefined): number {
    return Math.min(ctx?.viewer?.budgetPerMinute ?? Infinity, this.options.limits.budgetPerMinute);
  }

  private report(requested: number, { remaining }: Charge): CostReport {
    return { requested, max: this.options.limits.cost, remaining };
  }

  /** Takes one of the caller's places. @throws where all are taken */
  private enter(kind: OperationTypeNode, caller: string): Leave {
    const { concurrent, subscriptions } = this.options.limits;
    const listens = kind === OperationTypeNode.SUBSCRIPTION;
    const leave = listens ? this.subscribed.enter(caller, subscriptions) : this.working.enter(caller, concurrent);
    if (leave) return leave;
    throw listens ? tooComplex("subscriptions", subscriptions + 1, subscriptions) : tooManyAtOnce(concurrent);
  }

  /** Formats a result's errors. */
  format(result: ExecutionResult, scope: ErrorScope): FormattedExecutionResult {
    if (!result.errors) return { data: result.data ?? null };
    return { errors: result.errors.map((error) => formatExecutionError(error, scope)), data: result.data ?? null };
  }

  /** Formats what `admit` throws, or what execution throws as a whole. */
  refusal(error: unknown, scope: ErrorScope): GraphQLFormattedError[] {
    if (error instanceof DocumentError || error instanceof VariablesError) return error.errors.map((one) => formatRequestError(one, scope));
    if (error instanceof GraphQLError) return [formatRequestError(error, scope)];
    return [formatExecutionError(error, scope)];
  }

  scope(ctx: Pick<Context, "requestId">): ErrorScope {
    return { requestId: ctx.requestId, production: this.options.production, logger: this.options.logger };
  }
}

/** Runs what was admitted, and gives its place back when it has ended. */
async function run({ operation, variables, leave }: Admitted, contextValue: Context): Promise<ExecutionResult> {
  try {
    return await operation.run({ variables, contextValue });
  } finally {
    leave();
  }
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof AppError && error.code === "RATE_LIMITED") return "limited";
  return error instanceof TimeLimitError ? "late" : "refused";
}

const tooManyAtOnce = (max: number): AppError =>
  new AppError("RATE_LIMITED", `More than ${max} requests of yours are at work. Wait for their answers.`, { limit: "concurrent", max, retryAfter: 1 });
