import { GraphQLError, type ExecutionResult, type FormattedExecutionResult, type GraphQLFormattedError, type GraphQLSchema, type OperationTypeNode } from "graphql";
import type { Context } from "../context";
import { AppError } from "../errors";
import { VariablesError, type Variables } from "../graph/execute";
import type { Logger } from "../logger";
import { DocumentError, Documents, type CostedOperation, type GoodDocument } from "./documents";
import { formatExecutionError, formatRequestError, type ErrorScope } from "./error-format";
import { check, type Limits } from "./limits";
import { RateLimit, type Charge } from "./rate-limit";
import { TimeLimitError, withTimeLimit } from "./time-limit";

export interface OperationsOptions {
  schema: GraphQLSchema;
  limits: Limits;
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
  cost: { requested: number; max: number; remaining: number };
}

/** How an operation came out: it ran (perhaps with errors in it), or was refused, is over budget, or took too long. */
export type Outcome = "ran" | "refused" | "limited" | "late";

export interface Answer {
  outcome: Outcome;
  result: FormattedExecutionResult;
  charge?: Charge;
}

/** Thrown where the caller's budget for the minute is spent. */
export class RateLimitError extends AppError {
  constructor(readonly charge: Charge) {
    super("RATE_LIMITED", `The budget for this minute is spent. Try again in ${charge.retryAfter} seconds.`, { retryAfter: charge.retryAfter });
  }
}

/** Runs operations the same way over HTTP and websockets: limits first, then execution, and every error formatted. */
export class Operations {
  private readonly documents: Documents;
  private readonly rateLimit: RateLimit;

  constructor(private readonly options: OperationsOptions) {
    this.documents = new Documents(options.schema, options.limits);
    this.rateLimit = new RateLimit(options.limits.budgetPerMinute);
  }

  /** The document, or undefined where something is wrong with it; `answer` tells what. */
  peek(source: string): GoodDocument | undefined {
    const document = this.documents.find(source);
    return document instanceof DocumentError ? undefined : document;
  }

  /** Checks everything that can be checked before running, and charges the caller. Throws what `refusal` formats. */
  admit({ source, operationName, variables, ctx, caller, kinds }: Asked): Admitted {
    const { limits, introspection } = this.options;
    const document = this.documents.find(source);
    if (document instanceof DocumentError) throw document;
    if (document.introspects && !introspection(ctx)) throw new GraphQLError("Introspection is open to signed-in callers only.");
    const operation = document.operation(operationName);
    const kind = operation.node.operation;
    if (!kinds.includes(kind)) throw new GraphQLError(`A ${kind} cannot be sent this way.`);
    const read = operation.read(variables);
    const requested = operation.cost(read.coerced);
    check("cost", requested, limits);
    const charge = this.rateLimit.charge(caller, requested);
    if (!charge.allowed) throw new RateLimitError(charge);
    return { document, operation, variables: read, charge, cost: { requested, max: limits.cost, remaining: charge.remaining } };
  }

  /** Runs one query or mutation; never rejects. */
  async answer(asked: Asked): Promise<Answer> {
    const scope = this.scope(asked.ctx);
    try {
      const { operation, variables, charge, cost } = this.admit(asked);
      const running = operation.run({ variables, contextValue: asked.ctx });
      const result = running instanceof Promise ? await withTimeLimit(running, this.options.limits.milliseconds) : running;
      return { outcome: "ran", charge, result: { ...this.format(result, scope), extensions: { cost } } };
    } catch (error) {
      return refusedAnswer(error, this.refusal(error, scope));
    }
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

function refusedAnswer(error: unknown, errors: GraphQLFormattedError[]): Answer {
  if (error instanceof RateLimitError) return { outcome: "limited", charge: error.charge, result: { errors } };
  return { outcome: error instanceof TimeLimitError ? "late" : "refused", result: { errors } };
}
