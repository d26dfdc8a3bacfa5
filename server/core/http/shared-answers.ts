import { Kind, visit, type DocumentNode, type ExecutionArgs, type ExecutionResult } from "graphql";

/** What is told of one event, the same for all who ask the same and see the same. */
export class Answer {
  private json: string | undefined;

  constructor(readonly result: ExecutionResult) {}

  /** The result's data as JSON, written once for all. */
  get data(): string {
    return (this.json ??= JSON.stringify(this.result.data ?? null));
  }
}

/**
 * What is told of an event, worked out once for all who ask the same and see the same. An answer is shared only while
 * it is being worked out, so nobody is told what was seen before; since all are woken at once, that is enough.
 */
export class SharedAnswers {
  private readonly byEvent = new WeakMap<object, Map<string, Promise<Answer>>>();

  /**
   * @param event the very object that all subscribers are given
   * @param question what is asked, and with whose eyes
   */
  share(event: object, question: string, answer: () => Promise<Answer>): Promise<Answer> {
    const answers = this.byEvent.get(event) ?? new Map<string, Promise<Answer>>();
    this.byEvent.set(event, answers);
    const known = answers.get(question);
    if (known) return known;
    const fresh = answer().finally(() => answers.delete(question));
    answers.set(question, fresh);
    return fresh;
  }
}

interface Known {
  readonly number: number;
  readonly beginning: string | undefined;
}

let documents = 0;
const known = new WeakMap<DocumentNode, Known>();

/**
 * What a subscription asks; equal for equal documents, because these are parsed once. Where it begins (`after`) is no part
 * of it: those who came at different times are told the same.
 */
export function questionOf({ document, operationName, variableValues }: ExecutionArgs): string {
  const { number, beginning } = known.get(document) ?? { number: documents++, beginning: beginningOf(document) };
  known.set(document, { number, beginning });
  const asked = Object.entries(variableValues ?? {}).filter(([name]) => name !== beginning);
  return JSON.stringify([number, operationName ?? null, asked]);
}

/** The variable that says where to begin and nothing else: the root field's `after`, used nowhere else. */
function beginningOf(document: DocumentNode): string | undefined {
  const roots = document.definitions.flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? node.selectionSet.selections : []));
  const [after] = roots.flatMap((node) => (node.kind === Kind.FIELD ? (node.arguments ?? []) : [])).filter(({ name }) => name.value === "after");
  if (after?.value.kind !== Kind.VARIABLE) return undefined;
  const wanted = after.value.name.value;
  let uses = 0;
  visit(document, { VariableDefinition: () => false, Variable: ({ name }) => void (uses += Number(name.value === wanted)) });
  return uses === 1 ? wanted : undefined;
}
