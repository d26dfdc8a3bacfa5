import type { DocumentNode, ExecutionArgs, ExecutionResult } from "graphql";

/**
 * What is told of an event, worked out once for all who ask the same and see the same. An answer is shared only while
 * it is being worked out, so nobody is told what was seen before; since all are woken at once, that is enough.
 */
export class SharedAnswers {
  private readonly byEvent = new WeakMap<object, Map<string, Promise<ExecutionResult>>>();

  /**
   * @param event the very object that all subscribers are given
   * @param question see `questionOf`
   */
  share(event: object, question: string, answer: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
    const answers = this.byEvent.get(event) ?? new Map<string, Promise<ExecutionResult>>();
    this.byEvent.set(event, answers);
    const known = answers.get(question);
    if (known) return known;
    const fresh = answer().finally(() => answers.delete(question));
    answers.set(question, fresh);
    return fresh;
  }
}

let documents = 0;
const numbers = new WeakMap<DocumentNode, number>();

/** What a subscription asks and with whose eyes; equal for equal documents, because these are parsed once. */
export function questionOf({ document, operationName, variableValues }: ExecutionArgs, eyes: string): string {
  const number = numbers.get(document) ?? documents++;
  numbers.set(document, number);
  return JSON.stringify([number, operationName ?? null, variableValues ?? null, eyes]);
}
