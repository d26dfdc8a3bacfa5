import type { RuleCause, RuleDefinition } from "../../automation/rule/definition.types";
import type { Graph, Record_ } from "./graphs";
import { Reader } from "./reader";

interface PlainFiring {
  readonly rule: string;
  readonly cause: string;
  readonly record: string;
  /** What made it an occurrence of its own: the field's value, or how often the cause had been there before. */
  readonly occurrence: string | number;
  stands: boolean;
}

/** What docs/automation.md says about rules that wait for a condition, one record at a time, in memory. */
export class PlainEvaluation {
  private readonly all: PlainFiring[] = [];

  constructor(private readonly rules: readonly { readonly id: string; readonly definition: RuleDefinition }[]) {}

  /** Looks at everything as it is now. */
  look(graph: Graph, now: Date, zone: string): void {
    const reader = new Reader(graph, now, zone);
    for (const { id, definition } of this.rules) {
      const records = lookedAt(graph, definition.subject);
      for (const cause of definition.causes) {
        const holding = new Map(records.filter((record) => !cause.where || reader.holds(definition.subject, record, cause.where)).map((record) => [record.id, record]));
        const mine = this.all.filter((firing) => firing.rule === id && firing.cause === cause.name);
        for (const firing of mine) if (firing.stands) firing.stands = standsStill(firing, cause, holding.get(firing.record));
        for (const record of holding.values()) this.fire(id, cause, record, mine.filter((firing) => firing.record === record.id));
      }
    }
  }

  /** Every firing, in words. */
  firings(): string[] {
    return this.all.map(({ rule, cause, record, stands }) => `${rule} ${cause} ${record} ${stands ? "stands OPEN" : "ended EXPIRED"}`).sort();
  }

  /** Once for each occurrence; the very same one that is back stands again. */
  private fire(rule: string, cause: RuleCause, record: Record_, before: readonly PlainFiring[]): void {
    const occurrence = cause.since ? sinceOf(cause, record) : before.filter(({ stands }) => !stands).length;
    if (occurrence === null) return;
    const same = before.find((firing) => firing.occurrence === occurrence);
    if (same) same.stands = true;
    else this.all.push({ rule, cause: cause.name, record: record.id, occurrence, stands: true });
  }
}

/** A follow-up is always some customer's; one that is nobody's is not looked at. */
function lookedAt(graph: Graph, subject: string): readonly Record_[] {
  const customers = new Set((graph["Customer"] ?? []).map(({ id }) => id));
  return (graph[subject] ?? []).filter(({ customerId }) => subject !== "FollowUp" || customers.has(String(customerId)));
}

const standsStill = ({ occurrence }: PlainFiring, cause: RuleCause, record: Record_ | undefined): boolean => record !== undefined && (!cause.since || sinceOf(cause, record) === occurrence);

function sinceOf({ since = [] }: RuleCause, record: Record_): string | number | null {
  return since.map((field) => record[field] ?? null).find((value) => value !== null) ?? null;
}
