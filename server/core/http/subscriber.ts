import { createSourceEventStream, GraphQLError, type ExecutionArgs, type ExecutionResult } from "graphql";
import type { Context } from "../context";
import { AppError, OutOfSight, unauthenticated } from "../errors";
import type { Followed, Give } from "../events/follow";
import { faultPoint } from "../fault";
import { executeOperation, operationIn } from "../graph/execute";
import type { Leave } from "../limits/occupancy";
import type { Limits } from "./limits";
import { Answer, questionOf, SharedAnswers } from "./shared-answers";
import { withTimeLimit } from "./time-limit";

export interface SubscriberOptions {
  readonly limits: Pick<Limits, "milliseconds">;
  /** Asked before events are delivered: false ends the subscription with `UNAUTHENTICATED`. Said at once where it is known. */
  stillValid?(ctx: Context): Promise<boolean> | boolean;
  /** Whoever has the same eyes gets the same answers: an event is worked out once for all of them. Nobody has, unless told. */
  eyes?(ctx: Context): string;
}

/** Hands one answer over; the next one waits for the promise. */
export type Tell = (answer: Answer) => Promise<void> | void;

/** A subscription that has begun. */
export interface Subscription {
  /**
   * Tells of each event that the viewer may see, until it ends.
   * @throws what ended it
   */
  run(tell: Tell): Promise<void>;
  end(): void;
}

/** Begins a subscription, or says why it cannot begin. @param leave called once, however it ends */
export type Subscriber = (args: ExecutionArgs, leave: Leave) => Promise<Subscription | ExecutionResult>;

/** What was found that long ago (milliseconds) and not told yet, because the reader is slow, is found anew. */
const staleAfter = 1_000;

/** Begins subscriptions the same way for every transport: the credential and the rights are asked for again with each page of events. */
export function createSubscriber(options: SubscriberOptions, answers = new SharedAnswers()): Subscriber {
  return async (args, leave) => {
    try {
      const source = await inTime(Promise.resolve(createSourceEventStream(args)), options.limits.milliseconds);
      if (Symbol.asyncIterator in source) return new Telling(pagesOf(source), args, options, answers, leave);
      leave();
      return source;
    } catch (error) {
      leave();
      throw error;
    }
  };
}

class Telling implements Subscription {
  private readonly ctx: Context;
  private readonly question: string;
  private readonly work: (event: object) => Promise<Answer>;
  private ended = false;

  constructor(
    private readonly source: Followed<object>,
    args: ExecutionArgs,
    private readonly options: SubscriberOptions,
    private readonly answers: SharedAnswers,
    private readonly leave: Leave,
  ) {
    const operation = operationIn(args.schema, args.document, args.operationName);
    const variables = operation.read(args.variableValues);
    this.ctx = args.contextValue as Context;
    this.question = questionOf(args);
    this.work = async (rootValue) => new Answer(await operation.run({ variables, contextValue: this.ctx, rootValue }));
  }

  async run(tell: Tell): Promise<void> {
    try {
      await this.source.pages((events) => this.page(events, tell));
    } finally {
      this.end();
    }
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.leave();
    this.source.end();
  }

  private async page(events: readonly object[], tell: Tell): Promise<void> {
    for (let told = 0; told < events.length && !this.ended; ) told += await this.tellOf(told === 0 ? events : events.slice(told), tell);
  }

  /** Tells of events in order, for as long as what was found is fresh. @returns of how many */
  private async tellOf(events: readonly object[], tell: Tell): Promise<number> {
    const valid = this.options.stillValid?.(this.ctx) ?? true;
    if (valid !== true && !(await valid)) throw unauthenticated();
    const answers = await this.answersTo(events);
    let told = 0;
    let begun = 0;
    for (const answer of answers) {
      if (this.ended) break;
      told += 1;
      if (answer.result.errors?.some(isOutOfSight)) continue;
      const fault = answer.result.errors?.find(isTransient);
      if (fault) throw fault.originalError ?? fault;
      faultPoint("subscriber.answered");
      const waiting = tell(answer);
      if (!waiting) continue;
      begun ||= performance.now();
      await waiting;
      if (performance.now() - begun > staleAfter) break;
    }
    return told;
  }

  /** Asked for each page: what the viewer may see can change meanwhile. */
  private answersTo(events: readonly object[]): Promise<readonly Answer[]> {
    if (!this.options.eyes) return Promise.all(events.map(this.work));
    const question = `${this.question}|${this.options.eyes(this.ctx)}`;
    return Promise.all(events.map((event) => this.answers.share(event, question, () => this.work(event))));
  }
}

/** Whatever a resolver gives for its events: followed ones come in pages, others one by one. */
function pagesOf(source: AsyncIterable<unknown> & Partial<Followed>): Followed<object> {
  if (source.pages && source.end) return source as unknown as Followed<object>;
  const events = source[Symbol.asyncIterator]() as AsyncIterator<object>;
  return {
    async pages(give: Give<object>) {
      for (let event = await events.next(); !event.done; event = await events.next()) await give([event.value]);
    },
    end: () => void events.return?.(),
  };
}

/** Runs an operation. */
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

/** A fault of the moment, e.g. of the database: whoever comes back with the last cursor is told of the event after all. */
const isTransient = ({ originalError }: GraphQLError): boolean => originalError instanceof AppError && originalError.extensions["retryable"] === true;

const isOutOfSight = ({ originalError }: GraphQLError): boolean => originalError instanceof OutOfSight;
