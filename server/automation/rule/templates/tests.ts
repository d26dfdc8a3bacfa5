import type { Comparison, Condition, Span } from "../../../core/condition/condition.types";

/** Words for writing templates shortly. */
export const all = (...conditions: Condition[]): Condition => ({ all: conditions });
export const any = (...conditions: Condition[]): Condition => ({ any: conditions });
export const is = (path: string, text: string): Condition => ({ field: { path, is: "IS", value: { text } } });
export const oneOf = (path: string, ...values: string[]): Condition => ({ field: { path, is: "ONE_OF", values: values.map((text) => ({ text })) } });
export const flag = (path: string, value: boolean): Condition => ({ field: { path, is: "IS", value: { flag: value } } });
export const number = (path: string, comparison: Comparison, value: number): Condition => ({ field: { path, is: comparison, value: { number: value } } });
export const empty = (path: string): Condition => ({ field: { path, is: "EMPTY" } });
export const filled = (path: string): Condition => ({ field: { path, is: "FILLED" } });
export const ago = (path: string, comparison: Comparison, span: Span): Condition => ({ field: { path, is: comparison, value: { ago: span } } });
export const ahead = (path: string, comparison: Comparison, span: Span): Condition => ({ field: { path, is: comparison, value: { ahead: span } } });
export const days = (count: number): Span => ({ count, unit: "DAYS" });
export const minutes = (count: number): Span => ({ count, unit: "MINUTES" });
