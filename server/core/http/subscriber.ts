import { createSourceEventStream, GraphQLError, type ExecutionArgs, type ExecutionResult } from "graphql";
import type { Context } from "../context";
import { OutOfSight, unauthenticated } from "../errors";
import { executeOperation } from "../graph/execute";
import type { Leave } from "../limits/occupancy";
import { mapEvents } from "./event-stream";
import type { Limits } from "./limits";
import { questionOf, SharedAnswers } from "./shared-answers";
import { withTimeLimit } from "./time-limit";

export interface SubscriberOptions {
  readonly limits: Pick<Limits, "milliseconds">;
  /** Asked before each event is delivered: false ends the subscription with `UNAUTHENTICATED`. */
  stillValid?(ctx: Context): Promise<boolean>;
  /** Whoever has the same eyes gets the same answers: an event is worked out once for all of them. Nobody has, unless told. */
  eyes?(ctx: Context): string;
}

/** A subscription's answers, one for each event that the viewer may see; a plain result where it could not begin. */
export type Subscribed = AsyncGenerator<ExecutionResult, void, void> | ExecutionResult;

/** Begins a subscription. @param leave called once, however it ends */
export type Subscriber = (args: ExecutionArgs, leave: Leave) => Promise<Subscribed>;

/** Begins subscriptions the same way for every transport: the credential and the rights are asked for again with each event. */
export function createSubscriber(options: SubscriberOptions, answers = new SharedAnswers()): Subscriber {
  const tell = async (args: ExecutionArgs, event: object): Promise<ExecutionResult | undefined> => {
    const ctx = args.contextValue as Context;
    if (!((await options.stillValid?.(ctx)) ?? true)) throw unauthenticated();
    // Asked for each event: what the viewer may see can change meanwhile.
    const question = options.eyes && questionOf(args, options.eyes(ctx));
    const answer = async () => run({ ...args, rootValue: event });
    const result = await (question === undefined ? answer() : answers.share(event, question, answer));
    return result.errors?.some(isOutOfSight) ? undefined : result;
  };
  return async (args, leave) => {
    try {
      const source = await inTime(Promise.resolve(createSourceEventStream(args)), options.limits.milliseconds);
      if (Symbol.asyncIterator in source) return mapEvents(source, (event) => tell(args, event as object), leave);
      leave();
      return source;
    } catch (error) {
      leave();
      throw error;
    }
  };
}

/** Runs an operation, or a subscription's selection on one event. */
export function run({ schema, document, operationName, variableValues, contextValue, rootValue }: ExecutionArgs) {
  return executeOperation({ schema, document, operationName: operationName ?? null, variables: variableValues ?? null, contextValue, rootValue });
}

/** graphql-ws closes the connection where execution throws; too late is one operation's affair. */
export function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T | ExecutionResult> {
  return withTimeLimit(work, milliseconds).catch((error: unknown) => {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  });
}

const isOutOfSight = ({ originalError }: GraphQLError): boolean => originalError instanceof OutOfSight;
