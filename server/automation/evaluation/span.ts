import type { Span } from "../../core/condition/condition.types";
import { spanFrom } from "../../core/condition/moments";
import type { Transaction } from "../../core/context";
import type { EvaluatedRule } from "./evaluated-rule";

/** When something is due that a rule has done so long after now, by the workspace's calendar and working hours. */
export const dueAfter = ({ now, zone }: Pick<Transaction, "now" | "zone">, { calendar }: Pick<EvaluatedRule, "calendar">, span: Span): Date => spanFrom(span, 1, { now, zone, calendar });
