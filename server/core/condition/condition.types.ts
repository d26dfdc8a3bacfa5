/**
 * A condition over records of one type, as data: what a rule waits for, what a segment holds. It is checked when it is
 * saved (`checkCondition`) and compiled to one SQL condition over the set of records (`compileCondition`); nobody ever
 * walks it record by record.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly field: FieldTest }
  | { readonly related: RelatedTest }
  | { readonly figure: FigureTest };

/** How a value is compared. Sets take `values`, EMPTY and FILLED take nothing, the others take `value`. */
export type Comparison = "IS" | "IS_NOT" | "ONE_OF" | "NONE_OF" | "LESS" | "AT_MOST" | "MORE" | "AT_LEAST" | "CONTAINS" | "EMPTY" | "FILLED";

export type TimeUnit = "MINUTES" | "HOURS" | "WORKING_HOURS" | "DAYS" | "WORKING_DAYS" | "WEEKS" | "MONTHS" | "YEARS";

/** A span of time. Days, weeks, months and years are the workspace's calendar's, working time its working hours'. */
export interface Span {
  readonly count: number;
  readonly unit: TimeUnit;
}

/** What something is compared with; exactly one of these. */
export interface Operand {
  /** Text, a code of an enumeration, or an id. */
  readonly text?: string;
  readonly number?: number;
  /** A decimal such as 12.50, in the workspace's currency. */
  readonly amount?: string;
  readonly flag?: boolean;
  /** A day (2026-03-02) or a moment, in the workspace's zone. */
  readonly time?: string;
  /** So long before now. */
  readonly ago?: Span;
  /** So long from now. */
  readonly ahead?: Span;
  /** Another field of the same record, by its path, and how long after it. */
  readonly field?: string;
  readonly plus?: Span;
}

/** A test of one field, named by its path: `level`, `customer.level`, `owner.status`. */
export interface FieldTest {
  readonly path: string;
  readonly is: Comparison;
  readonly value?: Operand;
  readonly values?: readonly Operand[];
}

/** A test of how many related records there are, e.g. fewer than 2 `followUps` within 7 days of `createdAt`. */
export interface RelatedTest {
  readonly name: string;
  readonly where?: Condition;
  /** What is counted, or added up: a field of the related records. Left out, they are counted. */
  readonly sum?: string;
  readonly is: Comparison;
  readonly value: Operand;
}

/** A test of a seven-P figure of the customer concerned, e.g. `probabilityAlive` LESS 0.3. Of one that has no such figure it is false. */
export interface FigureTest {
  readonly name: string;
  readonly is: Comparison;
  readonly value?: Operand;
  readonly values?: readonly Operand[];
}
