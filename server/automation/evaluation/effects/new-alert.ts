import type { Span } from "../../../core/condition/condition.types";
import type { Transaction } from "../../../core/context";
import { insertEntities } from "../../../core/database/bulk-entities";
import { newId } from "../../../core/ids";
import { Alert, type AlertParam } from "../../alert/alert.entity";
import { AlertStatus } from "../../alert/alert.enums";
import { nextStepOf, priorityOf, rankOf } from "../../alert/alert.rules";
import { emitAlert } from "../../alert/alert.service";
import type { RuleCause } from "../../rule/definition.types";
import type { NewFiring } from "../fire";
import { dueAfter } from "../span";
import type { Doing } from "./act";
import { daysSince, dueMoment, minutesFrom } from "./occasion";

/** Whom an alert is for, and what its rule says of it. */
interface Wanted {
  readonly ownerId: string | null;
  readonly teamId: string | null;
  readonly causeKey: string;
  readonly advice: string | undefined;
  readonly due: Span | undefined;
}

/** An alert that is about to be raised, and the firing that raises it. */
export interface NewAlert {
  readonly alert: Alert;
  readonly firing: NewFiring;
}

/** An alert of a firing for one person, who counts as told by it. */
export function newAlert(tx: Transaction, { rule, cause }: Pick<Doing, "rule" | "cause">, firing: NewFiring, { due, advice = undefined, ...wanted }: Wanted): NewAlert {
  const { match } = firing;
  const priority = priorityOf(cause.severity);
  const params = paramsOf(cause, match.since, tx);
  const alert = Object.assign(new Alert(), {
    id: newId("alt", tx.now.getTime()),
    version: 1,
    ruleId: rule.id,
    firingId: firing.id,
    recordId: match.recordId,
    customerId: match.customerId,
    kind: rule.kind,
    status: AlertStatus.OPEN,
    severity: cause.severity,
    priority,
    priorityRank: rankOf(priority),
    nextStep: nextStepOf(rule.kind, params),
    advice: advice ?? null,
    params,
    raisedAt: tx.now,
    statusAt: tx.now,
    dueAt: match.dueAt !== null ? dueMoment(match.dueAt, tx.zone) : due ? dueAfter(tx, rule, due) : null,
    ...wanted,
  });
  if (wanted.ownerId !== null) firing.told.add(wanted.ownerId);
  return { alert, firing };
}

/** Writes new alerts in one go and tells of each. */
export async function raise(tx: Transaction, alerts: readonly NewAlert[]): Promise<void> {
  await insertEntities(tx, Alert, alerts.map(({ alert }) => alert));
  for (const { alert, firing } of alerts) emitAlert(tx.because(firing.id), "alert.raised", alert);
}

/** What the alert's sentence says: facts of the cause, and days since or minutes from the occurrence. */
function paramsOf({ facts = [], counts }: RuleCause, since: string, { now, zone }: Transaction): AlertParam[] {
  if (!counts) return [...facts];
  return [...facts, { name: counts, value: String(counts === "days" ? daysSince(since, now, zone) : minutesFrom(since, now)) }];
}
